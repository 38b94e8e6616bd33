import type { Calendar } from "./calendar.ts";
import { dueAt, millisPerHour, type TermUnit } from "./due.ts";
import { dayAt, type Instant, instantOf, millisOf } from "./instant.ts";
import { officeTimeBetween } from "./office-time.ts";
import { officialCalendar } from "./official.ts";
import { countWorkdays } from "./workdays.ts";

export interface Remaining {
  amount: number;
  unit: Exclude<TermUnit, "month" | "year">;
}

/**
 * What is left of a term at a moment: whole days after that day, or hours. Months and years are
 * counted off in calendar days. Nothing is left of a term that is over.
 */
export function remaining({
  due,
  at,
  unit,
  calendar = officialCalendar,
}: {
  due: Instant;
  at: Instant;
  unit: TermUnit;
  calendar?: Calendar;
}): Remaining {
  const end = millisOf(due);
  const now = Math.min(millisOf(at), end);
  const today = dayAt(now);
  const last = Math.max(today, dayAt(end - 1));
  switch (unit) {
    case "hour":
      return { unit, amount: (end - now) / millisPerHour };
    case "work_hour":
      return { unit, amount: officeTimeBetween(now, end, calendar) / millisPerHour };
    case "workday":
      return { unit, amount: countWorkdays(today, last, calendar) };
    default:
      return { unit: "calendar_day", amount: last - today };
  }
}

/**
 * When a term is due that did not run from `pausedAt` to `resumedAt`: what remained runs anew, so a
 * pause within one day changes nothing and no pause shortens. A term already over stays over.
 */
export function resume({
  due,
  pausedAt,
  resumedAt,
  unit,
  calendar = officialCalendar,
}: {
  due: Instant;
  pausedAt: Instant;
  resumedAt: Instant;
  unit: TermUnit;
  calendar?: Calendar;
}): Instant {
  const end = millisOf(due);
  if (millisOf(resumedAt) < millisOf(pausedAt)) throw new RangeError("a pause ends after it begins");
  if (millisOf(pausedAt) >= end) return instantOf(end);
  const later = dueAt({ start: resumedAt, calendar, ...remaining({ due, at: pausedAt, unit, calendar }) });
  return instantOf(Math.max(end, millisOf(later)));
}
