import { FeelDate } from "./date.ts";
import { FeelDateTime } from "./date-time.ts";
import { DaysTime, YearsMonths } from "./duration.ts";
import { compareNumbers, isNumber } from "./number.ts";
import { FeelTime } from "./time.ts";
import type { FeelValue } from "./value.ts";

/** The order of two values of one ordered type: negative, zero or positive; null when there is no order between them. */
export function compareValues(a: FeelValue, b: FeelValue): number | null {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (a === null || b === null) return null;
  if (isNumber(a)) return isNumber(b) ? compareNumbers(a, b) : null;
  if (typeof a === "string") return typeof b === "string" ? order(a, b) : null;
  if (a instanceof FeelDate) return b instanceof FeelDate ? a.epochDay - b.epochDay : null;
  if (a instanceof FeelDateTime) return b instanceof FeelDateTime ? compareInstants(a, b) : null;
  if (a instanceof FeelTime) return b instanceof FeelTime ? compareInstants(a, b) : null;
  if (a instanceof YearsMonths) return b instanceof YearsMonths ? a.months - b.months : null;
  if (a instanceof DaysTime) return b instanceof DaysTime ? order(a.nanos, b.nanos) : null;
  return null;
}

function order<T extends string | bigint>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A local value and a zoned one have no order. */
function compareInstants(a: FeelTime | FeelDateTime, b: FeelTime | FeelDateTime): number | null {
  if ((a.zone === undefined) !== (b.zone === undefined)) return null;
  return order(a.utcNanos, b.utcNanos);
}
