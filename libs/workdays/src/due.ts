import type { Calendar } from "./calendar.ts";
import { dayAt, type Instant, instantOf, millisOf, startOfDay } from "./instant.ts";
import { dateOf, dayOf, type LocalDate, millisPerDay } from "./local-date.ts";
import { addOfficeTime } from "./office-time.ts";
import { officialCalendar } from "./official.ts";
import { onOrAfter, shiftWorkdays } from "./workdays.ts";

export type TermUnit = "workday" | "calendar_day" | "month" | "year" | "work_hour" | "hour";

export interface Term {
  start: Instant;
  /** Zero or more; days, months and years are whole. */
  amount: number;
  unit: TermUnit;
  calendar?: Calendar;
}

/**
 * When a term is over: the first moment that is too late. In days, months and years the day of the
 * start is not counted and the term lasts until 24:00 of its last day, in Asia/Shanghai; a last day
 * on which offices are closed moves to the next working day (民法典 art. 201–203). Limits of
 * administrative permits are in working days (行政许可法 art. 82). Hours run from the start at once.
 */
export function dueAt({ start, amount, unit, calendar = officialCalendar }: Term): Instant {
  if (!(amount >= 0 && Number.isFinite(amount))) throw new RangeError("amount: zero or more");
  const from = millisOf(start);
  if (unit === "hour") return instantOf(from + millisOfHours(amount));
  if (unit === "work_hour") return instantOf(addOfficeTime(from, millisOfHours(amount), calendar));
  if (!Number.isInteger(amount)) throw new RangeError("amount: days, months and years are whole");
  const last = lastDay(dayAt(from), amount, unit, calendar);
  return instantOf(startOfDay(onOrAfter(last, calendar) + 1));
}

/** The day to print: the day on which the last moment before `due` lies. */
export function lastDayOf(due: Instant): LocalDate {
  return dateOf(dayAt(millisOf(due) - 1));
}

export const millisPerHour = 3_600_000;

function lastDay(
  start: number,
  amount: number,
  unit: Exclude<TermUnit, "hour" | "work_hour">,
  calendar: Calendar,
): number {
  switch (unit) {
    case "workday":
      return shiftWorkdays(start, amount, calendar);
    case "calendar_day":
      return start + amount;
    case "month":
      return sameDayAfter(start, amount);
    case "year":
      return sameDayAfter(start, amount * 12);
  }
}

/** The corresponding day, or the last of a month that has none (民法典 art. 202). */
function sameDayAfter(start: number, months: number): number {
  const [year, month, date] = dateOf(start).split("-").map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getTime() / millisPerDay;
  return Math.min(dayOf(`${dateOf(lastOfMonth).slice(0, 8)}01`) + date - 1, lastOfMonth);
}

function millisOfHours(hours: number): number {
  return Math.round(hours * millisPerHour);
}
