/** Something in a model that keeps it from meaning what it says. */
export type Problem = {
  readonly code: ProblemCode;
  /** The decision, knowledge model or type. */
  readonly element: string;
  /** The text at fault. */
  readonly text: string;
  /** One-based row and column of a decision table; column counts inputs, then outputs. */
  readonly cell?: { readonly row: number; readonly column: number } | undefined;
  /** What is wrong with it, in English. */
  readonly detail: string;
};

export type ProblemCode =
  | "syntax"
  | "unknown_name"
  | "unknown_type"
  | "unresolved_reference"
  | "recursion"
  | "external_function";
