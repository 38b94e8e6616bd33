import { dayOfWeek, dayOfYear, FeelDate, weekOfYear } from "../values/date.ts";
import { FeelDateTime } from "../values/date-time.ts";
import { sameValue } from "../values/equality.ts";
import type { FeelValue } from "../values/value.ts";
import { builtin } from "./define.ts";

const onDate = (name: string, result: "number" | "string", of: (date: FeelDate) => FeelValue) =>
  builtin(name, `date: Any -> ${result}`, (date: FeelValue) => {
    const day = date instanceof FeelDateTime ? date.date : date;
    return day instanceof FeelDate ? of(day) : null;
  });

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** DMN 1.5 §10.3.4.6 and §10.3.4.9. */
export const dateFunctions = [
  builtin("is", "[value1: Any?], [value2: Any?] -> boolean", (a: FeelValue = null, b: FeelValue = null) =>
    sameValue(a, b),
  ),
  onDate("day of year", "number", dayOfYear),
  onDate("day of week", "string", (date) => weekdays[dayOfWeek(date) - 1] ?? null),
  onDate("month of year", "string", (date) => months[date.month - 1] ?? null),
  onDate("week of year", "number", weekOfYear),
];
