import chineseDays from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { type Arrangement, calendarOf } from "./calendar.ts";

/**
 * Holidays and make-up days as the General Office of the State Council announced them, year by
 * year since 2004; a year counts as published once its National Day is there.
 */
export const officialArrangement: Arrangement = {
  holidays: Object.keys(chineseDays.holidays),
  makeUpDays: Object.keys(chineseDays.workdays),
  publishedYears: Object.keys(chineseDays.holidays)
    .filter((date) => date.endsWith("-10-01"))
    .map((date) => Number(date.slice(0, 4))),
  officeHours: [
    ["09:00", "12:00"],
    ["13:00", "17:00"],
  ],
};

export const officialCalendar = calendarOf(officialArrangement);
