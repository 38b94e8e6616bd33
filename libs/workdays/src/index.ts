export { type Arrangement, type Calendar, calendarOf } from "./calendar.ts";
export { dueAt, lastDayOf, type Term, type TermUnit } from "./due.ts";
export type { Instant } from "./instant.ts";
export type { LocalDate } from "./local-date.ts";
export { officialArrangement, officialCalendar } from "./official.ts";
export { type Remaining, remaining, resume } from "./pause.ts";
export { addWorkdays, isPublished, isWorkday, nextWorkday, workdaysBetween } from "./workdays.ts";
