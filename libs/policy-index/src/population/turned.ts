import { complementIntervals, intersectIntervals, mergeIntervals } from "../intervals.ts";
import { type Accepts, type DayProgram, movesWithToday, type Program, programAtDay } from "../program.ts";
import type { Delta } from "./delta.ts";
import { SEGMENT } from "./layout.ts";
import type { MainTable } from "./main-table.ts";
import { placesIn, scanTable } from "./scan.ts";
import { subjectTruth, type Truth, type ValueOf } from "./subject-truth.ts";
import { openValues } from "./table.ts";

/** A verdict that changed with the day alone; undefined is undecided. */
export type Turned = { readonly key: string; readonly region: string; readonly before: Truth; readonly after: Truth };

/** Looks only at those whose date lies between the thresholds of the two days; where residuals may read today, at all candidates. */
export function* turnedSubjects(
  main: MainTable,
  delta: Delta,
  program: Program,
  days: readonly [number, number],
  region: string,
): Generator<void, Turned[]> {
  if (!movesWithToday(program)) return [];
  const [before, after] = days.map((day) => programAtDay(program, day)) as [DayProgram, DayProgram];
  const { table } = main;
  const turned: Turned[] = [];
  const look = (key: string, regionOf: () => string, read: ValueOf) => {
    const truths = [before, after].map((onDay) => subjectTruth(table.schema, onDay, read));
    if (truths[0] !== truths[1]) turned.push({ key, region: regionOf(), before: truths[0], after: truths[1] });
  };
  const late = [...delta];
  const regionColumn = table.columns.length - 1;
  for (const { segment, possible } of yield* scanTable(main, between(before, after), region)) {
    const value = openValues(table, segment);
    for (const place of placesIn(possible)) {
      const read: ValueOf = (fact) => value(fact, place);
      look(table.keys.get(segment * SEGMENT + place), () => read(regionColumn) as string, read);
    }
    yield;
  }
  for (const [key, subject] of late) {
    if (subject.region.startsWith(region))
      look(
        key,
        () => subject.region,
        (fact) => subject.values[fact],
      );
  }
  return turned;
}

/** Accepts a superset of those whose verdict differs: one row for each test that differs, with the row's tests that do not. */
function between(before: DayProgram, after: DayProgram): DayProgram {
  const rows = before.rows.flatMap((row, at) => {
    const tests = row.tests.map((test, n) => ({
      test,
      change: changeOf(test.accepts, after.rows[at]!.tests[n]!.accepts),
    }));
    const fixed = tests.filter(({ change }) => change === undefined).map(({ test }) => test);
    if (row.residuals.length > 0) return [{ tests: fixed, residuals: [] }];
    return tests.flatMap(({ test, change }) =>
      change === undefined
        ? []
        : [{ tests: [...fixed, { fact: test.fact, accepts: change, isDefinite: true }], residuals: [] }],
    );
  });
  return { ...before, rows };
}

/** The values that one of two sets accepts and the other does not; undefined when there is none. */
function changeOf(a: Accepts, b: Accepts): Accepts | undefined {
  if (a.kind !== "range" || b.kind !== "range") return undefined;
  const intervals = mergeIntervals([
    ...intersectIntervals(a.intervals, complementIntervals(b.intervals)),
    ...intersectIntervals(b.intervals, complementIntervals(a.intervals)),
  ]);
  return intervals.length === 0 ? undefined : { kind: "range", intervals, null: false };
}
