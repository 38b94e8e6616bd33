import type { Cell, Node } from "@zhida/feel";
import { intersectAccepts } from "./accepts.ts";
import { type DayBound, resolveBound } from "./day-bound.ts";
import { mergeIntervals } from "./intervals.ts";

/** A text fact is a code, compared for equality only. */
export type FactType = "boolean" | "number" | "date" | "text";

/** The facts that programs speak of. The position of a fact is its number and never changes while an index or a population lives. */
export type FactSchema = readonly FactDefinition[];
export type FactDefinition = { readonly name: string; readonly type: FactType; readonly values?: readonly string[] };

/** A fact at the boundary: a date as its ISO text, null for "known to be empty". */
export type FactValue = boolean | number | string | null;
/** By name; a key that is not there (or undefined) is absent: nobody knows yet. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

/** Closed at both ends; an open end is the next double. Dates are epoch days (days since 1970-01-01), booleans 0 and 1. */
export type Interval = { readonly from: number; readonly to: number };

/**
 * The values that a test accepts. Null is a value of its own and accepted only when `null` says so. An absent fact is in no set
 * and in no complement: even a test that accepts everything is undecided then. A set may be empty, it then excludes who has the fact.
 */
export type Accepts =
  /** Number, date and boolean facts: sorted, disjoint, not touching. */
  | { readonly kind: "range"; readonly intervals: readonly Interval[]; readonly null: boolean }
  /** Text facts: these codes, or with `negated` every text but these. Sorted, each once. */
  | { readonly kind: "text"; readonly values: readonly string[]; readonly negated: boolean; readonly null: boolean };

/** A set of dates whose ends move with today, e.g. born at least 60 years ago. An end that is not there is open. */
export type TodayAccepts = {
  readonly kind: "today";
  readonly intervals: readonly { readonly from?: DayBound; readonly to?: DayBound }[];
  readonly null: boolean;
};

/** One test of one fact. `condition` points into `Program.conditions`. */
export type Test<A = Accepts | TodayAccepts> = {
  readonly fact: number;
  readonly accepts: A;
  readonly condition: number;
};

/**
 * What single-fact tests cannot say: a FEEL node that must be true, walked by libs/feel on candidates only (`residualTruth`).
 * `facts` are the numbers of all facts that it reads, `reads` what they are, in the same order.
 */
export type Residual = {
  readonly node: Node;
  readonly facts: readonly number[];
  readonly reads: FactSchema;
  readonly condition: number;
};

/**
 * A conjunction in Kleene's logic: false when a test of a fact that is there fails or a residual is false, else undecided while
 * a fact is absent or a residual is unknown, else true. Several tests may name one fact. No tests at all: true.
 */
export type Row = { readonly tests: readonly Test[]; readonly residuals: readonly Residual[] };

/** A condition as it was written: what an explanation shows. */
export type SourceCondition = {
  readonly text: string;
  /** The facts that it reads, by number. */
  readonly facts: readonly number[];
  /** The decision whose logic it stands in. */
  readonly decision?: string;
  readonly cell?: Cell;
};

/** A policy as data: the disjunction of its rows, in Kleene's logic. No rows: never eligible. */
export type Program = {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly conditions: readonly SourceCondition[];
};

/** A row for one day: fixed sets, at most one test for each fact, in the order of the fact numbers. */
export type DayRow = {
  readonly tests: readonly { readonly fact: number; readonly accepts: Accepts }[];
  readonly residuals: readonly Residual[];
};
/** `day` is the epoch day for which it holds; `movesWithToday` tells whether another day may differ. */
export type DayProgram = {
  readonly id: string;
  readonly day: number;
  readonly rows: readonly DayRow[];
  readonly movesWithToday: boolean;
};

/** The program with today = `day` (an epoch day) written in. */
export function programAtDay(program: Program, day: number): DayProgram {
  return {
    id: program.id,
    day,
    rows: program.rows.map((row) => rowAtDay(row, day)),
    movesWithToday: movesWithToday(program),
  };
}

/** Whether the verdict may change with the day alone. */
export function movesWithToday(program: Program): boolean {
  return program.rows.some(({ tests, residuals }) => {
    return tests.some(({ accepts }) => accepts.kind === "today") || residuals.length > 0;
  });
}

export function rowAtDay(row: Row, day: number): DayRow {
  const byFact = new Map<number, Accepts>();
  for (const { fact, accepts } of row.tests) {
    const fixed = acceptsAtDay(accepts, day);
    const before = byFact.get(fact);
    byFact.set(fact, before === undefined ? fixed : intersectAccepts(before, fixed));
  }
  const tests = [...byFact].sort(([a], [b]) => a - b).map(([fact, accepts]) => ({ fact, accepts }));
  return { tests, residuals: row.residuals };
}

export function acceptsAtDay(accepts: Accepts | TodayAccepts, day: number): Accepts {
  if (accepts.kind !== "today") return accepts;
  const intervals = accepts.intervals.map(({ from, to }) => ({
    from: from === undefined ? -Infinity : resolveBound(from, day),
    to: to === undefined ? Infinity : resolveBound(to, day),
  }));
  return { kind: "range", intervals: mergeIntervals(intervals), null: accepts.null };
}
