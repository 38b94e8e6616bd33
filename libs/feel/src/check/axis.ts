import { evaluate } from "../evaluate/evaluate.ts";
import { innerScope, rootScope, type Scope } from "../evaluate/scope.ts";
import type { Node } from "../syntax/ir.ts";
import { allNodes } from "../syntax/walk.ts";
import { compareValues } from "../values/compare.ts";
import { dateOfEpochDay, FeelDate } from "../values/date.ts";
import { addDaysTime, FeelDateTime } from "../values/date-time.ts";
import { DaysTime, YearsMonths } from "../values/duration.ts";
import { fromDecimal, isNumber, toDecimal } from "../values/number.ts";
import { FeelRange } from "../values/range.ts";
import { addToTime, FeelTime } from "../values/time.ts";
import { type FeelType, unconstrained } from "../values/type.ts";
import type { FeelValue } from "../values/value.ts";

/** One input of a table cut into pieces within which no cell changes its mind. */
export type Axis = {
  /** A value from each piece. */
  readonly pieces: readonly FeelValue[];
  /** By row: the pieces that the cell accepts, as bits; undefined for a cell that depends on more than its input. */
  readonly accepted: readonly (bigint | undefined)[];
};

/** Undefined when time runs out. */
export function axisOf(
  cells: readonly Node[],
  allowed: Node | undefined,
  type: FeelType | undefined,
  isOver: () => boolean,
): Axis | undefined {
  const clear = cells.filter(isClear);
  const own = type?.kind === "allowed" ? type.tests : undefined;
  const limits = [allowed, own].filter((tests) => tests !== undefined && isClear(tests)) as Node[];
  const isBoolean = type !== undefined && unconstrained(type).kind === "boolean";
  const constants = [...clear, ...limits].flatMap(constantsOf);
  const candidates =
    isBoolean || constants.some((value) => typeof value === "boolean") ? [true, false] : cut(constants);
  const scopes = candidates.map((value) => innerScope(nothingKnown, { "?": value }));
  const legal = scopes.filter((scope) => limits.every((tests) => evaluate(tests, scope) === true));
  const accepted: (bigint | undefined)[] = [];
  for (const cell of cells) {
    if (isOver()) return undefined;
    accepted.push(isClear(cell) ? acceptedBy(cell, legal) : undefined);
  }
  return { pieces: legal.map((scope) => scope.names?.["?"] ?? null), accepted };
}

export function bit(index: number): bigint {
  return 1n << BigInt(index);
}

function acceptedBy(cell: Node, scopes: readonly Scope[]): bigint {
  let accepted = 0n;
  for (const [i, scope] of scopes.entries()) if (evaluate(cell, scope) === true) accepted |= bit(i);
  return accepted;
}

const nothingKnown = rootScope({ facts: {}, absent: "null", now: null });

const clearKinds = new Set<Node["kind"]>([
  "literal",
  "unary-tests",
  "compare",
  "and",
  "or",
  "between",
  "in",
  "range",
  "negate",
]);

/** Comparisons of the input with constants only. */
function isClear(cell: Node): boolean {
  for (const node of allNodes(cell)) {
    const isNot = node.kind === "builtin" && node.fn.name === "not";
    if (!clearKinds.has(node.kind) && !isNot && !(node.kind === "name" && node.name === "?")) return false;
  }
  return true;
}

function constantsOf(cell: Node): FeelValue[] {
  return [...allNodes(cell)]
    .flatMap((node) => {
      if (node.kind !== "literal") return [];
      const items = Array.isArray(node.value) ? node.value : [node.value];
      return items.flatMap((item) => (item instanceof FeelRange ? [item.start, item.end] : [item]));
    })
    .filter((value): value is FeelValue => value !== undefined && value !== null && value !== true);
}

/** The constants, and a value before, between and after them. */
function cut(constants: readonly FeelValue[]): FeelValue[] {
  const ordered = constants
    .filter((value) => compareValues(value, value) === 0)
    .toSorted((a, b) => compareValues(a, b) ?? 0);
  const points = ordered.filter((value, i) => i === 0 || compareValues(value, ordered[i - 1] ?? null) !== 0);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [null];
  const values: (FeelValue | undefined)[] = [step(first, -1)];
  for (const [i, point] of points.entries()) {
    const next = points[i + 1];
    values.push(point, next === undefined ? step(last, 1) : between(point, next));
  }
  return values.filter((value): value is FeelValue => value !== undefined);
}

/** The next value of a discrete type in a direction, or some value there. */
function step(value: FeelValue, direction: 1 | -1): FeelValue | undefined {
  if (isNumber(value)) return fromDecimal(toDecimal(value).plus(direction));
  if (typeof value === "string") return direction > 0 ? `${value}…` : undefined;
  if (value instanceof FeelDate) return dateOfEpochDay(value.epochDay + direction) ?? undefined;
  if (value instanceof YearsMonths) return new YearsMonths(value.months + direction);
  const second = DaysTime.ofSeconds(direction);
  if (value instanceof DaysTime) return new DaysTime(value.nanos + second.nanos);
  if (value instanceof FeelDateTime) return addDaysTime(value, second) ?? undefined;
  if (!(value instanceof FeelTime)) return undefined;
  const moved = addToTime(value, second);
  return (compareValues(moved, value) ?? 0) * direction > 0 ? moved : undefined;
}

function between(low: FeelValue, high: FeelValue): FeelValue | undefined {
  const value =
    isNumber(low) && isNumber(high) ? fromDecimal(toDecimal(low).plus(toDecimal(high)).div(2)) : step(low, 1);
  return value !== undefined && (compareValues(value, high) ?? 0) < 0 ? value : undefined;
}
