import { dayOf, type LocalDate, millisPerDay } from "./local-date.ts";

/** What an authority publishes about its year; plain data, so that a place can add its own days. */
export interface Arrangement {
  holidays: readonly LocalDate[];
  /** 调休 weekend days on which offices work; they win over holidays. */
  makeUpDays: readonly LocalDate[];
  /** In other years only weekends are free. */
  publishedYears: readonly number[];
  /** Opening spells of a working day as HH:MM, in order; 24:00 is the end of the day. */
  officeHours: readonly (readonly [opens: string, closes: string])[];
}

/** Made by calendarOf; days are counted since 1970-01-01. */
export interface Calendar {
  isWorkday(day: number): boolean;
  isPublished(year: number): boolean;
  /** Opening spells in milliseconds since 00:00. */
  officeHours: readonly (readonly [opens: number, closes: number])[];
}

/** Throws RangeError for a day or an hour that is none, and for office hours out of order. */
export function calendarOf({ holidays, makeUpDays, publishedYears, officeHours }: Arrangement): Calendar {
  const free = new Set(holidays.map(dayOf));
  const working = new Set(makeUpDays.map(dayOf));
  const years = new Set(publishedYears);
  const spells = officeHours.map(([opens, closes]) => [millisOfDay(opens), millisOfDay(closes)] as const);
  const edges = spells.flat();
  if (edges.length === 0 || edges.some((edge, i) => i > 0 && edge <= edges[i - 1]!))
    throw new RangeError("office hours: one or more spells in order");
  return {
    isWorkday: (day) => working.has(day) || (!isWeekend(day) && !free.has(day)),
    isPublished: (year) => years.has(year),
    officeHours: spells,
  };
}

/** Day 0, 1970-01-01, was a Thursday. */
function isWeekend(day: number): boolean {
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  return sinceMonday >= 5;
}

function millisOfDay(time: string): number {
  const [, hour, minute] = /^(\d\d):([0-5]\d)$/.exec(time)?.map(Number) ?? [];
  const millis = ((hour ?? Number.NaN) * 60 + (minute ?? 0)) * 60_000;
  if (!(millis <= millisPerDay)) throw new RangeError("an hour of the day is written HH:MM");
  return millis;
}
