/** A FEEL text that cannot be read: where, and what was expected there. */
export class FeelSyntaxError extends Error {
  readonly source: string;
  /** Character offset into the source. */
  readonly position: number;
  /** One-based. */
  readonly line: number;
  /** One-based. */
  readonly column: number;
  constructor(source: string, position: number, problem: string) {
    const before = source.slice(0, position).split("\n");
    const line = before.length;
    const column = (before.at(-1)?.length ?? 0) + 1;
    super(`${problem} at line ${line}, column ${column}`);
    this.name = "FeelSyntaxError";
    this.source = source;
    this.position = position;
    this.line = line;
    this.column = column;
  }
}
