import { parseDate } from "./date.ts";
import { parseDateTime } from "./date-time.ts";
import { parseDuration } from "./duration.ts";
import { parseTime } from "./time.ts";
import type { FeelValue } from "./value.ts";

/** The text of an `@"…"` literal: a date, time, date and time or duration, whichever it looks like. */
export function parseTemporal(text: string): FeelValue {
  return parseDuration(text) ?? parseDate(text) ?? parseTime(text) ?? (text.includes("T") ? parseDateTime(text) : null);
}
