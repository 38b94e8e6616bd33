import type { Calendar } from "./calendar.ts";
import { dayAt, startOfDay } from "./instant.ts";

/** The first moment by which offices have been open for so many milliseconds since `from`. */
export function addOfficeTime(from: number, millis: number, calendar: Calendar): number {
  let left = millis;
  if (left <= 0) return from;
  for (let day = dayAt(from); ; day += 1) {
    for (const [opens, closes] of spellsOf(day, calendar)) {
      const start = Math.max(opens, from);
      if (left <= closes - start) return start + left;
      left -= Math.max(0, closes - start);
    }
  }
}

/** Milliseconds for which offices are open from one moment to a later one. */
export function officeTimeBetween(from: number, to: number, calendar: Calendar): number {
  let open = 0;
  for (let day = dayAt(from); startOfDay(day) < to; day += 1) {
    for (const [opens, closes] of spellsOf(day, calendar))
      open += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
  }
  return open;
}

function spellsOf(day: number, calendar: Calendar): (readonly [opens: number, closes: number])[] {
  if (!calendar.isWorkday(day)) return [];
  const midnight = startOfDay(day);
  return calendar.officeHours.map(([opens, closes]) => [midnight + opens, midnight + closes] as const);
}
