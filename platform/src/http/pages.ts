import { refuse } from "../errors/common-refusals.ts";

/** The sort values of the last row of a page, as an opaque mark. */
export const encodeCursor = (values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString("base64url");

/** The sort values back; refuses what is not a mark of `length` values. */
export function decodeCursor(cursor: string | undefined, length: number): (string | number | null)[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(values) && values.length === length && values.every(isMark)) return values;
  } catch {
    // falls through to the refusal: the mark did not come from us
  }
  throw refuse("bad_cursor");
}

const isMark = (value: unknown): value is string | number | null => value === null || typeof value !== "object";

/** Makes a page of `limit` from rows read with `limit + 1`. */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  toItem: (row: Row) => Item,
  mark: (row: Row) => readonly (string | number | null)[],
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toItem), next: rows.length > limit && last ? encodeCursor(mark(last)) : null };
}
