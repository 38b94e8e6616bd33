import { compareValues } from "../values/compare.ts";
import type { FeelFunction } from "../values/function.ts";
import { FeelRange } from "../values/range.ts";
import type { FeelValue } from "../values/value.ts";
import { builtin } from "./define.ts";

/** The relations of intervals and points of DMN 1.5 §10.3.4.7 (Allen, Communications of the ACM 26, 1983). */
export const rangeFunctions: FeelFunction[] = [
  ...pair("before", "after", ["point", "range"], ["point", "range"], (a, b) => a.before(b)),
  ...pair("meets", "met by", ["range"], ["range"], (a, b) => a.meets(b)),
  ...pair("overlaps before", "overlaps after", ["range"], ["range"], (a, b) => a.overlapsBefore(b)),
  ...pair("finishes", "finished by", ["point", "range"], ["range"], (a, b) => a.finishes(b)),
  ...pair("during", "includes", ["point", "range"], ["range"], (a, b) => a.during(b)),
  ...pair("starts", "started by", ["point", "range"], ["range"], (a, b) => a.starts(b)),
  relation("overlaps", ["range"], ["range"], (a, b) => !a.before(b) && !b.before(a)),
  relation("coincides", ["point", "range"], ["point", "range"], (a, b) => a.isPoint === b.isPoint && a.coincides(b)),
];

type Kind = "point" | "range";
type Holds = (a: Extent, b: Extent) => boolean;

function pair(name: string, inverse: string, first: Kind[], second: Kind[], holds: Holds): FeelFunction[] {
  return [relation(name, first, second, holds), relation(inverse, second, first, (a, b) => holds(b, a))];
}

function relation(name: string, first: Kind[], second: Kind[], holds: Holds): FeelFunction {
  const signatures = first.flatMap((a) =>
    second.map((b) => (a === b ? `${a}1: Any, ${b}2: Any` : `${a}: Any, ${b}: Any`)),
  );
  return builtin(name, `${signatures.join(" | ")} -> boolean`, (a: FeelValue, b: FeelValue) => {
    const fits = first.includes(kindOf(a)) && second.includes(kindOf(b));
    if (!fits || (name === "coincides" && kindOf(a) !== kindOf(b))) return null;
    try {
      return holds(new Extent(a), new Extent(b));
    } catch (error) {
      if (error instanceof Incomparable) return null;
      throw error;
    }
  });
}

function kindOf(value: FeelValue): Kind {
  return value instanceof FeelRange ? "range" : "point";
}

class Incomparable extends Error {}

/** A range, or a point as the closed range of itself. */
class Extent {
  readonly isPoint: boolean;
  readonly start: FeelValue | undefined;
  readonly end: FeelValue | undefined;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;
  constructor(value: FeelValue) {
    this.isPoint = !(value instanceof FeelRange);
    const range = value instanceof FeelRange ? value : new FeelRange(value, value, true, true);
    this.start = range.start;
    this.end = range.end;
    this.startIncluded = range.startIncluded;
    this.endIncluded = range.endIncluded;
  }

  before(other: Extent): boolean {
    if (this.end === undefined || other.start === undefined) return false;
    const gap = order(this.end, other.start);
    return gap < 0 || (gap === 0 && !(this.endIncluded && other.startIncluded));
  }

  meets(other: Extent): boolean {
    if (this.end === undefined || other.start === undefined) return false;
    return this.endIncluded && other.startIncluded && order(this.end, other.start) === 0;
  }

  overlapsBefore(other: Extent): boolean {
    const startsEarlier = this.#startOrder(other) < 0;
    return startsEarlier && !this.before(other) && !other.before(this) && this.#endOrder(other) <= 0;
  }

  finishes(other: Extent): boolean {
    if (this.end === undefined || other.end === undefined) return false;
    return this.#endOrder(other) === 0 && (this.isPoint || this.#startOrder(other) >= 0);
  }

  starts(other: Extent): boolean {
    if (this.start === undefined || other.start === undefined) return false;
    return this.#startOrder(other) === 0 && (this.isPoint || this.#endOrder(other) <= 0);
  }

  during(other: Extent): boolean {
    return this.#startOrder(other) >= 0 && this.#endOrder(other) <= 0;
  }

  coincides(other: Extent): boolean {
    return this.#startOrder(other) === 0 && this.#endOrder(other) === 0;
  }

  #startOrder(other: Extent): number {
    if (this.start === undefined || other.start === undefined) return bound(this.start) - bound(other.start);
    return order(this.start, other.start) || Number(other.startIncluded) - Number(this.startIncluded);
  }

  #endOrder(other: Extent): number {
    if (this.end === undefined || other.end === undefined) return bound(other.end) - bound(this.end);
    return order(this.end, other.end) || Number(this.endIncluded) - Number(other.endIncluded);
  }
}

function bound(end: FeelValue | undefined): number {
  return end === undefined ? 0 : 1;
}

function order(a: FeelValue, b: FeelValue): number {
  const result = compareValues(a, b);
  if (result === null) throw new Incomparable();
  return result;
}
