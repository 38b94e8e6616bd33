import { dateOfEpochDay, daysInMonth, epochDayOf } from "@zhida/feel";
import { type DayBound, resolveBound } from "../day-bound.ts";

/**
 * The rule by which the end of a set of dates moves with today, found from where it is on two days and accepted only when it is
 * right on all of `probes` (`isRight` asks the condition itself). Undefined: it moves in another way.
 */
export function dayBoundOf(
  endOn: (today: number) => number,
  isRight: (today: number, end: number) => boolean,
): DayBound | undefined {
  const [a, b] = [endOn(firstProbe), endOn(secondProbe)];
  if (a === b) return isRightAlways({ kind: "fixed", day: a }, isRight);
  for (const candidate of candidates(a)) {
    if (resolveBound(candidate, secondProbe) !== b) continue;
    const found = isRightAlways(candidate, isRight);
    if (found !== undefined) return found;
  }
  return undefined;
}

const firstProbe = epochDayOf(2026, 6, 15);
const secondProbe = epochDayOf(2027, 8, 15);

/** The ends of all months around two leap years, beginnings of months and years, and some days between. */
export const probes: readonly number[] = Array.from({ length: 72 }, (_, i) => {
  const [year, month] = [2023 + Math.floor(i / 12), (i % 12) + 1];
  const last = daysInMonth(year, month);
  return [1, 2, 11 + (i % 9), last - 1, last].map((day) => epochDayOf(year, month, day));
}).flat();

function* candidates(end: number): Generator<DayBound> {
  yield { kind: "months", months: 0, rule: "clamped", shift: end - firstProbe };
  for (const shift of [0, 1, -1, 2, -2]) {
    const date = dateOfEpochDay(end - shift);
    if (date === null) continue;
    if (date.day === 15) {
      const months = (2026 - date.year) * 12 + 6 - date.month;
      yield { kind: "months", months, rule: "clamped", shift };
      yield { kind: "months", months, rule: "month-end", shift };
    }
    if (date.month === 1 && date.day === 1) yield { kind: "year", years: 2026 - date.year, edge: "first", shift };
    if (date.month === 12 && date.day === 31) yield { kind: "year", years: 2026 - date.year, edge: "last", shift };
  }
}

function isRightAlways(bound: DayBound, isRight: (today: number, end: number) => boolean): DayBound | undefined {
  return probes.every((today) => isRight(today, resolveBound(bound, today))) ? bound : undefined;
}
