import { compareValues } from "../values/compare.ts";
import { parseDate } from "../values/date.ts";
import { parseDateTime } from "../values/date-time.ts";
import { parseDuration } from "../values/duration.ts";
import { parseNumber } from "../values/number.ts";
import { FeelRange } from "../values/range.ts";
import { parseTemporal } from "../values/temporal.ts";
import { parseTime } from "../values/time.ts";
import type { FeelValue } from "../values/value.ts";

const rangePattern = /^([[(\]])(.*)\.\.(.*)([\])[])$/s;

/** The text of a range literal whose ends are literals, one of them possibly missing; null when it is not. */
export function parseRange(text: string): FeelValue {
  const match = rangePattern.exec(text.trim());
  if (!match) return null;
  const [, open, first = "", last = "", close] = match;
  const [start, end] = [endpoint(first.trim()), endpoint(last.trim())];
  if (start === null || end === null || (start === undefined && end === undefined)) return null;
  if (start === undefined && open === "[") return null;
  if (end === undefined && close === "]") return null;
  if (start !== undefined && end !== undefined) {
    const order = compareValues(start, end);
    if (order === null || order > 0) return null;
  }
  return new FeelRange(start, end, open === "[", close === "]");
}

const parsers: Readonly<Record<string, (text: string) => FeelValue>> = {
  "@": parseTemporal,
  date: parseDate,
  time: parseTime,
  "date and time": parseDateTime,
  duration: parseDuration,
};

/** Undefined for a missing end, null for one that is no literal. */
function endpoint(text: string): FeelValue | undefined {
  if (text === "") return undefined;
  const quoted = /^(@|[a-z ]+\()?\s*"((?:[^"\\]|\\.)*)"\s*(\))?$/.exec(text);
  if (!quoted) return parseNumber(text);
  const [, prefix = "", inner = "", closing] = quoted;
  if (prefix.endsWith("(") !== (closing !== undefined)) return null;
  return prefix === "" ? inner : (parsers[prefix.replace("(", "").trim()]?.(inner) ?? null);
}
