export type FlattenErrorCode = "unknown_decision" | "recursion" | "decision_service" | "external_function";

/** Why a decision cannot be written as one expression. */
export class FlattenError extends Error {
  override readonly name = "FlattenError";
  readonly code: FlattenErrorCode;
  readonly element: string;
  constructor(code: FlattenErrorCode, element: string) {
    super(`${element}: ${code}`);
    this.code = code;
    this.element = element;
  }
}
