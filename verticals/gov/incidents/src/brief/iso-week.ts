import type { IsoDate } from "@zhida/platform/contract";
import { addDays, mondayOf } from "../board/period.ts";

/** 2026-W09 of a Monday (ISO 8601: the week belongs to the year of its Thursday). */
export function isoWeekOf(monday: IsoDate): string {
  const year = addDays(monday, 3).slice(0, 4);
  const first = mondayOf(`${year}-01-04`);
  const number = Math.round((Date.parse(monday) - Date.parse(first)) / (7 * 86_400_000)) + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** The Monday of 2026-W09; undefined for a week that its year has not. */
export function mondayOfIsoWeek(week: string): IsoDate | undefined {
  const [year = "", number = ""] = week.split("-W");
  const monday = addDays(mondayOf(`${year}-01-04`), (Number(number) - 1) * 7);
  return isoWeekOf(monday) === week ? monday : undefined;
}
