import { dateOfEpochDay, epochDayOf, type FeelValue, toFeel } from "@zhida/feel";
import { doubleOfOrder, orderOf } from "../next-double.ts";
import type { Interval } from "../program.ts";

/** All values of a type, by their position on a line. */
export type Line = {
  readonly least: bigint;
  readonly most: bigint;
  readonly valueAt: (position: bigint) => FeelValue;
  /** As intervals count: the number itself, or the epoch day. */
  readonly numberAt: (position: bigint) => number;
};

export const numberLine: Line = {
  least: orderOf(-Number.MAX_VALUE),
  most: orderOf(Number.MAX_VALUE),
  valueAt: (position) => toFeel(doubleOfOrder(position)),
  numberAt: doubleOfOrder,
};

/** The years 1 to 9999, which an ISO date of ten characters can say. */
export const dateLine: Line = {
  least: BigInt(epochDayOf(1, 1, 1)),
  most: BigInt(epochDayOf(9999, 12, 31)),
  valueAt: (position) => dateOfEpochDay(Number(position)),
  numberAt: Number,
};

/** The part of the line where a condition holds that changes at most once from its one end to the other. */
export function whereHolds(holds: (value: FeelValue) => boolean, line: Line): Interval | undefined {
  const [first, last] = [holds(line.valueAt(line.least)), holds(line.valueAt(line.most))];
  if (first === last) return first ? { from: -Infinity, to: Infinity } : undefined;
  let [low, high] = [line.least, line.most];
  while (high - low > 1n) {
    const middle = low + (high - low) / 2n;
    if (holds(line.valueAt(middle)) === first) low = middle;
    else high = middle;
  }
  return first ? { from: -Infinity, to: line.numberAt(low) } : { from: line.numberAt(high), to: Infinity };
}
