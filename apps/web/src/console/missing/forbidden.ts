/** The page is there, but none of one's positions opens it. */
export class Forbidden extends Error {
  override name = "Forbidden";
}
