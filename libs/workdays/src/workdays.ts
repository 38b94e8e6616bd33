import { dateOf, dayOf, type LocalDate } from "./local-date.ts";
import { officialCalendar } from "./official.ts";

export function isWorkday(date: LocalDate, calendar = officialCalendar): boolean {
  return calendar.isWorkday(dayOf(date));
}

/** The first working day after the date. */
export function nextWorkday(date: LocalDate, calendar = officialCalendar): LocalDate {
  return addWorkdays(date, 1, calendar);
}

/** The n-th working day after the date, before it when n is negative; the date itself is not counted. */
export function addWorkdays(start: LocalDate, n: number, calendar = officialCalendar): LocalDate {
  return dateOf(shiftWorkdays(dayOf(start), n, calendar));
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. Inverse of addWorkdays. */
export function workdaysBetween(from: LocalDate, to: LocalDate, calendar = officialCalendar): number {
  return countWorkdays(dayOf(from), dayOf(to), calendar);
}

/** Whether the holidays of the year are known; else only weekends are free, and dates may still move. */
export function isPublished(year: number, calendar = officialCalendar): boolean {
  return calendar.isPublished(year);
}

export function shiftWorkdays(start: number, n: number, calendar = officialCalendar): number {
  if (!Number.isSafeInteger(n)) throw new RangeError("working days are whole");
  const step = Math.sign(n);
  let day = start;
  for (let left = Math.abs(n); left > 0; ) {
    day += step;
    if (calendar.isWorkday(day)) left -= 1;
  }
  return day;
}

export function countWorkdays(from: number, to: number, calendar = officialCalendar): number {
  const step = Math.sign(to - from);
  let count = 0;
  for (let day = from; day !== to; ) {
    day += step;
    if (calendar.isWorkday(day)) count += step;
  }
  return count;
}

/** The day itself, or the first working day after it. */
export function onOrAfter(day: number, calendar = officialCalendar): number {
  return calendar.isWorkday(day) ? day : shiftWorkdays(day, 1, calendar);
}
