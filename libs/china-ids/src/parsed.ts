/**
 * What a text says, or the first thing that is wrong with it. A code whose only fault is a check
 * digit still carries its parts and the digit that was expected: a clerk who holds the paper may
 * confirm past the warning, a machine may not.
 */
export type Parsed<Value, Fault extends string, CheckFault extends string = "check_digit"> =
  | { ok: true; value: Value }
  | { ok: false; reason: Fault }
  | { ok: false; reason: CheckFault; expected: string; value: Value };
