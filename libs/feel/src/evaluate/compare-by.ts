import type { CompareOperator } from "../syntax/ir.ts";
import { compareValues } from "../values/compare.ts";
import { equalValues } from "../values/equality.ts";
import { mergeUnknown, type Unknown } from "../values/unknown.ts";
import type { FeelValue } from "../values/value.ts";

/** A comparison; null where the two have no order, whatever an unknown side may turn out to be. */
export function compareBy(operator: CompareOperator, a: FeelValue, b: FeelValue): boolean | null | Unknown {
  if (typeof a === "number" && typeof b === "number") return compareNumbers(operator, a, b);
  const ordered = operator !== "=" && operator !== "!=";
  if (ordered && (a === null || b === null)) return null;
  const unknown = mergeUnknown(a, b);
  if (unknown !== undefined) return unknown;
  if (!ordered) {
    const equal = equalValues(a, b);
    return equal === null || operator === "=" ? equal : !equal;
  }
  const order = compareValues(a, b);
  return order === null ? null : compareNumbers(operator, order, 0);
}

function compareNumbers(operator: CompareOperator, a: number, b: number): boolean {
  switch (operator) {
    case "=":
      return a === b;
    case "!=":
      return a !== b;
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
  }
}
