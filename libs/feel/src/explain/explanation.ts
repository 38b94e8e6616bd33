import type { FeelValue } from "../values/value.ts";

/** Why something has the value that it has: the conditions that decide it, and nothing else. */
export type Explanation = {
  /** The decision, or the text of the expression. */
  readonly subject: string;
  readonly verdict: boolean | "unknown";
  /** Undefined while unknown. */
  readonly value: FeelValue | undefined;
  /**
   * When true, what together makes it so; when false, everything that each alone would have to change;
   * when unknown, what waits for a missing fact. When no row of a table holds: the rows that came closest.
   */
  readonly conditions: readonly Condition[];
  /** Absent facts that could still decide it. */
  readonly missing: readonly string[];
  /** The same for the decisions that the conditions rest on. */
  readonly because: readonly Explanation[];
};

export type Condition = {
  /** As the rule says it; in a table, the text of the cell. */
  readonly text: string;
  readonly holds: boolean | "unknown";
  /** What it looked at; an absent fact has no value. */
  readonly facts: readonly { readonly name: string; readonly value: FeelValue | undefined }[];
  readonly cell: Cell | undefined;
};

/** Where in a decision table a condition stands. */
export type Cell = {
  /** One-based. */
  readonly row: number;
  /** One-based. */
  readonly column: number;
  readonly input: string;
  readonly rule: string;
  /** By column, e.g. the legal source. */
  readonly annotations: Readonly<Record<string, string>>;
};
