import { dateOfEpochDay, daysInMonth, epochDayOf } from "@zhida/feel";

/**
 * An end of a set of dates that moves with today. `shift` days are added last (+1 and −1 make a closed end open).
 * - `months` before today (0 and a shift: days before or after today): on the same day of the month, or on the last day of a shorter month. `clamped` is what
 *   `today() - duration(…)` and ages by `years and months duration` say: who is born on 29 February is a year older on 1 March.
 *   `month-end` is the last date d with d + months <= today: who is born on 29 February is a year older on 28 February.
 * - `year`: the first or last day of the year that is `years` before today's.
 * - `fixed`: an epoch day.
 */
export type DayBound =
  | { readonly kind: "months"; readonly months: number; readonly rule: "clamped" | "month-end"; readonly shift: number }
  | { readonly kind: "year"; readonly years: number; readonly edge: "first" | "last"; readonly shift: number }
  | { readonly kind: "fixed"; readonly day: number };

/** The epoch day of the end when today is `today`. */
export function resolveBound(bound: DayBound, today: number): number {
  if (bound.kind === "fixed") return bound.day;
  const date = dateOfEpochDay(today);
  if (date === null) throw new RangeError(`There is no day ${today}`);
  const { year, month, day } = date;
  if (bound.kind === "year") {
    const at = year - bound.years;
    return (bound.edge === "first" ? epochDayOf(at, 1, 1) : epochDayOf(at, 12, 31)) + bound.shift;
  }
  const index = year * 12 + month - 1 - bound.months;
  const [inYear, inMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const last = daysInMonth(inYear, inMonth);
  const sticks = bound.rule === "month-end" && day === daysInMonth(year, month);
  return epochDayOf(inYear, inMonth, sticks ? last : Math.min(day, last)) + bound.shift;
}
