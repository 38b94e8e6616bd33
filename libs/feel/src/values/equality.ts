import { compareValues } from "./compare.ts";
import { FeelDateTime } from "./date-time.ts";
import { FeelFunction } from "./function.ts";
import { isNumber } from "./number.ts";
import { FeelRange } from "./range.ts";
import { FeelTime } from "./time.ts";
import { type FeelContext, type FeelValue, isContext } from "./value.ts";

/** FEEL `=`: null between different types, false between null and anything else (DMN 1.5 §10.3.2.7). */
export function equalValues(a: FeelValue, b: FeelValue): boolean | null {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (typeof a === "string" || typeof a === "boolean") return typeof b === typeof a ? false : null;
  if (Array.isArray(a)) return Array.isArray(b) ? equalLists(a, b) : null;
  if (isContext(a)) return isContext(b) ? equalContexts(a, b) : null;
  if (a instanceof FeelRange) return b instanceof FeelRange ? equalRanges(a, b) : null;
  if (a instanceof FeelFunction) return b instanceof FeelFunction ? false : null;
  const order = compareValues(a, b);
  if (order !== null) return order === 0;
  return sameType(a, b) ? false : null;
}

/** FEEL `is()`: the same element of the same type, so 12:00Z is not 13:00+01:00. */
export function sameValue(a: FeelValue, b: FeelValue): boolean {
  if ((a instanceof FeelTime && b instanceof FeelTime) || (a instanceof FeelDateTime && b instanceof FeelDateTime)) {
    return a.toString() === b.toString();
  }
  return equalValues(a, b) === true;
}

function sameType(a: FeelValue, b: FeelValue): boolean {
  if (isNumber(a) || isNumber(b)) return isNumber(a) && isNumber(b);
  return kindOf(a) === kindOf(b);
}

function kindOf(value: FeelValue): unknown {
  return typeof value === "object" && value !== null && "kind" in value ? value.kind : typeof value;
}

function equalLists(a: FeelValue[], b: FeelValue[]): boolean {
  return a.length === b.length && a.every((item, index) => equalValues(item, b[index] ?? null) === true);
}

function equalContexts(a: FeelContext, b: FeelContext): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equalValues(a[key] ?? null, b[key] ?? null) === true)
  );
}

function equalRanges(a: FeelRange, b: FeelRange): boolean {
  return (
    a.startIncluded === b.startIncluded &&
    a.endIncluded === b.endIncluded &&
    equalValues(a.start ?? null, b.start ?? null) === true &&
    equalValues(a.end ?? null, b.end ?? null) === true
  );
}
