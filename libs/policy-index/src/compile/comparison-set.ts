import {
  allNodes,
  type CompareOperator,
  evaluateNode,
  FeelDate,
  FeelFunction,
  type FeelValue,
  type NodeOf,
} from "@zhida/feel";
import type { DayBound } from "../day-bound.ts";
import { momentOf } from "../day-moment.ts";
import { complementIntervals, intersectIntervals } from "../intervals.ts";
import { nextDown, nextUp } from "../next-double.ts";
import type { Accepts, FactDefinition, Interval, TodayAccepts } from "../program.ts";
import { dayBoundOf } from "./day-bound-of.ts";
import { directionOf } from "./direction.ts";
import { dateLine, numberLine, whereHolds } from "./step.ts";

type Comparison = NodeOf<"compare">;

/**
 * The values of its one fact, a number or a date, for which a comparison is true; undefined when no test can hold them. The ends are
 * found by asking FEEL itself, so they are exact for whatever arithmetic stands between the fact and the constant.
 */
export function comparisonSet(node: Comparison, fact: FactDefinition): Accepts | TodayAccepts | undefined {
  const sides = [node.left, node.right].map(directionOf);
  if (!sides.includes(0) || sides.includes(undefined)) return undefined;
  const looksAtClock = [...allNodes(node)].some(({ kind }) => kind === "clock");
  if (looksAtClock) return fact.type === "date" ? remembered(node, fact) : undefined;
  if (fact.type !== "number" && fact.type !== "date") return undefined;
  const plain = plainSet(node, fact);
  if (plain !== undefined) return plain;
  const line = fact.type === "number" ? numberLine : dateLine;
  const ask = askOn(node, fact, noDay);
  const isNull = ask(node.operator, null) === true;
  if (ask("=", line.valueAt(0n)) === null) return { kind: "range", intervals: [], null: isNull };
  const where = (operator: CompareOperator) => found(whereHolds((value) => ask(operator, value) === true, line));
  if (node.operator !== "=" && node.operator !== "!=") {
    return { kind: "range", intervals: where(node.operator), null: isNull };
  }
  const equal = intersectIntervals(where(">="), where("<="));
  return { kind: "range", intervals: node.operator === "=" ? equal : complementIntervals(equal), null: isNull };
}

/** The fact itself against a constant: nothing to be found out. */
function plainSet({ operator, left, right }: Comparison, { type }: FactDefinition): Accepts | undefined {
  if (left.kind !== "fact" || right.kind !== "literal") return undefined;
  const { value } = right;
  if (type === "number" && typeof value === "number") return setBeside(operator, value, nextDown(value), nextUp(value));
  if (type !== "date" || !(value instanceof FeelDate)) return undefined;
  return setBeside(operator, value.epochDay, value.epochDay - 1, value.epochDay + 1);
}

function setBeside(operator: CompareOperator, at: number, below: number, above: number): Accepts {
  const [least, most] = [-Infinity, Infinity];
  const sides = {
    "=": [{ from: at, to: at }],
    "!=": [
      { from: least, to: below },
      { from: above, to: most },
    ],
    "<": [{ from: least, to: below }],
    "<=": [{ from: least, to: at }],
    ">": [{ from: above, to: most }],
    ">=": [{ from: at, to: most }],
  } satisfies Record<CompareOperator, Interval[]>;
  return { kind: "range", intervals: sides[operator], null: operator === "!=" };
}

const noDay = 0;

function found(interval: Interval | undefined): Interval[] {
  return interval === undefined ? [] : [interval];
}

/** The comparison, perhaps by another operator, of the value that the fact has when today is `day`. */
function askOn(node: Comparison, { name }: FactDefinition, day: number) {
  const options = { now: momentOf(day) };
  return (operator: CompareOperator, value: FeelValue) =>
    evaluateNode(operator === node.operator ? node : { ...node, operator }, { [name]: value }, options);
}

const movingSets = new Map<string, TodayAccepts | undefined>();

/** Thousands of policies ask for the same ages. */
function remembered(node: Comparison, fact: FactDefinition): TodayAccepts | undefined {
  const key = JSON.stringify(node, (name, value) =>
    name === "at" || name === "unknown" ? undefined : plainKey(value),
  );
  if (!movingSets.has(key)) {
    if (movingSets.size > 4096) movingSets.clear();
    movingSets.set(key, movingSet(node, fact));
  }
  return movingSets.get(key);
}

function plainKey(value: unknown): unknown {
  return value instanceof FeelFunction ? value.name : typeof value === "bigint" ? String(value) : value;
}

/** A set of dates that moves with today. */
function movingSet(node: Comparison, fact: FactDefinition): TodayAccepts | undefined {
  const known = new Map<number, ReturnType<typeof askOn>>();
  const on = (day: number) => {
    const ask = known.get(day) ?? askOn(node, fact, day);
    known.set(day, ask);
    return ask;
  };
  const isNull = on(noDay)(node.operator, null) === true;
  if (node.operator !== "=" && node.operator !== "!=") {
    const half = movingHalf(node.operator, on);
    return half && { kind: "today", intervals: [half], null: isNull };
  }
  const [above, below] = [movingHalf(">=", on), movingHalf("<=", on)];
  if (above === undefined || below === undefined) return undefined;
  const [from, to] = [above.from ?? below.from, above.to ?? below.to];
  if (from === undefined || to === undefined) return undefined;
  const outside = [{ to: moved(from, -1) }, { from: moved(to, 1) }];
  return { kind: "today", intervals: node.operator === "=" ? [{ from, to }] : outside, null: isNull };
}

type MovingInterval = TodayAccepts["intervals"][number];

function movingHalf(
  operator: CompareOperator,
  on: (day: number) => ReturnType<typeof askOn>,
): MovingInterval | undefined {
  const holds = (day: number, born: number) => on(day)(operator, dateLine.valueAt(BigInt(born))) === true;
  const intervalOn = (day: number) => whereHolds((value) => on(day)(operator, value) === true, dateLine);
  let isStart = false;
  let isSure = true;
  const endOn = (day: number) => {
    const interval = intervalOn(day);
    isStart = interval?.to === Infinity;
    const end = isStart ? interval?.from : interval?.to;
    isSure &&= end !== undefined && Number.isFinite(end);
    return end ?? 0;
  };
  const isRight = (day: number, end: number) => isSure && holds(day, end) && !holds(day, isStart ? end - 1 : end + 1);
  const bound = dayBoundOf(endOn, isRight);
  return bound && (isStart ? { from: bound } : { to: bound });
}

export function moved(bound: DayBound, days: number): DayBound {
  return bound.kind === "fixed" ? { kind: "fixed", day: bound.day + days } : { ...bound, shift: bound.shift + days };
}
