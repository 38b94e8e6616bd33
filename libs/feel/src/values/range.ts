import { compareValues } from "./compare.ts";
import type { FeelValue } from "./value.ts";

/** An interval; an undefined end is unbounded, as in `> 5`. */
export class FeelRange {
  readonly kind = "range";
  readonly start: FeelValue | undefined;
  readonly end: FeelValue | undefined;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;
  constructor(start: FeelValue | undefined, end: FeelValue | undefined, startIncluded: boolean, endIncluded: boolean) {
    this.start = start;
    this.end = end;
    this.startIncluded = startIncluded;
    this.endIncluded = endIncluded;
  }
}

/** A null end is unbounded where it is excluded and an error, null, where it is included; so are ends without an order. */
export function makeRange(
  start: FeelValue | undefined,
  end: FeelValue | undefined,
  startIncluded: boolean,
  endIncluded: boolean,
): FeelRange | null {
  if ((start === null && startIncluded) || (end === null && endIncluded)) return null;
  const [low, high] = [start ?? undefined, end ?? undefined];
  if (low !== undefined && high !== undefined && compareValues(low, high) === null) return null;
  return new FeelRange(low, high, startIncluded, endIncluded);
}

/** Null when the value cannot be compared with the ends. */
export function rangeIncludes(range: FeelRange, value: FeelValue): boolean | null {
  if (value === null) return null;
  const low = range.start === undefined ? 1 : compareValues(value, range.start);
  const high = range.end === undefined ? -1 : compareValues(value, range.end);
  if (low === null || high === null) return null;
  return (low > 0 || (low === 0 && range.startIncluded)) && (high < 0 || (high === 0 && range.endIncluded));
}
