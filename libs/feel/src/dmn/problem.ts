/** Something in a model or rule that keeps it from meaning what it says, or makes it say too little. */
export type Problem = {
  readonly code: ProblemCode;
  /** The decision, knowledge model or type; the source for a single expression. */
  readonly element: string;
  /** The text at fault. */
  readonly text: string;
  /** One-based row and column of a decision table; columns count inputs, then outputs. */
  readonly cell?: { readonly row: number; readonly column: number } | undefined;
  /** One-based rows of a decision table that are at fault together. */
  readonly rows?: readonly number[];
  /** An input for which it shows, each column as FEEL text. */
  readonly example?: readonly { readonly input: string; readonly value: string }[];
  /** What the parser says, in English. */
  readonly detail?: string;
};

export type ProblemCode =
  | "syntax"
  | "unknown_name"
  | "unknown_type"
  | "unresolved_reference"
  | "recursion"
  | "external_function"
  | "type_mismatch"
  | "value_not_allowed"
  | "overlap"
  | "unreachable_row"
  | "gap"
  | "check_unfinished"
  | "missing_source";
