import { dateInChina } from "@zhida/platform";
import type { IsoDate } from "@zhida/platform/contract";
import { refuse } from "./refusals.ts";

const DAY = 86_400_000;
const USUAL_DAYS = 28;
const MOST_DAYS = 366;

/** Both days included; the 28 days until today unless given. Refuses more than a year and an end before its beginning. */
export function periodOf(given: { from?: IsoDate; to?: IsoDate }, now: Date): { from: IsoDate; to: IsoDate } {
  const to = given.to ?? dateInChina(now);
  const from = given.from ?? addDays(to, 1 - USUAL_DAYS);
  if (from > to) throw refuse("period_reversed");
  if (Date.parse(to) - Date.parse(from) >= MOST_DAYS * DAY)
    throw refuse("period_too_long", { params: { days: MOST_DAYS } });
  return { from, to };
}

export const addDays = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

export function mondayOf(day: IsoDate): IsoDate {
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

/** The Mondays of all weeks that the period touches. */
export function mondaysOf({ from, to }: { from: IsoDate; to: IsoDate }): IsoDate[] {
  const mondays: IsoDate[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays;
}
