import { FeelDate, makeDate, parseDate } from "../values/date.ts";
import { atMidnight, FeelDateTime, inZone, parseDateTime } from "../values/date-time.ts";
import { type DaysTime, nanosPerSecond, parseDuration, YearsMonths } from "../values/duration.ts";
import { asInteger, type FeelNumber, isNumber, parseNumber, toDecimal } from "../values/number.ts";
import { valueText } from "../values/text.ts";
import { FeelTime, makeTime, parseTime } from "../values/time.ts";
import type { FeelValue } from "../values/value.ts";
import { makeOffset, parseZone, utc, type Zone } from "../values/zone.ts";
import { builtin } from "./define.ts";
import { parseRange } from "./parse-range.ts";

/** DMN 1.5 §10.3.4.1. */
export const conversionFunctions = [
  builtin("string", "from: Any -> string", valueText),
  builtin(
    "number",
    "from: string | from: string, grouping separator: string?, decimal separator: string? -> number",
    toNumber,
  ),
  builtin("date", "from: Any | year: number, month: number, day: number -> date", toDate),
  builtin(
    "time",
    "from: Any | hour: number, minute: number, second: number, [offset: days and time duration?] -> time",
    toTime,
  ),
  builtin(
    "date and time",
    "from: Any | date: Any, time: time | date and time: date and time, timezone: string | year: number, month: number, day: number, hour: number, minute: number, second: number, [offset: Any?] -> date and time",
    toDateTime,
  ),
  builtin("duration", "from: Any", (from: FeelValue) => (typeof from === "string" ? parseDuration(from) : null)),
  builtin("years and months duration", "from: Any, to: Any -> years and months duration", monthsBetween),
  builtin("range", "from: string -> range", parseRange),
];

/** Separators as written in the text: space, comma or point for groups, comma or point for decimals. */
function toNumber(from: string, grouping?: string | null, decimal?: string | null): FeelNumber | null {
  if (grouping && !/^[ ,.]$/.test(grouping)) return null;
  if (decimal && !/^[,.]$/.test(decimal)) return null;
  if ((grouping ?? "") === (decimal ?? "") && grouping) return null;
  const ungrouped = grouping ? from.replaceAll(grouping, "") : from;
  return parseNumber(decimal ? ungrouped.replace(decimal, ".") : ungrouped);
}

function toDate(from: FeelValue, month?: FeelNumber, day?: FeelNumber): FeelValue {
  if (month !== undefined && day !== undefined) {
    const parts = isNumber(from) ? [from, month, day].map(asInteger) : [];
    const [y, m, d] = parts;
    return y === undefined || m === undefined || d === undefined ? null : makeDate(y, m, d);
  }
  if (typeof from === "string") return parseDate(from);
  if (from instanceof FeelDateTime) return from.date;
  return from instanceof FeelDate ? from : null;
}

function toTime(from: FeelValue, minute?: FeelNumber, second?: FeelNumber, offset?: DaysTime | null): FeelValue {
  if (minute !== undefined && second !== undefined) {
    const zone = offset ? makeOffset(Number(offset.nanos / nanosPerSecond)) : undefined;
    return isNumber(from) && zone !== null ? clock(from, minute, second, zone) : null;
  }
  if (typeof from === "string") return parseTime(from);
  if (from instanceof FeelDateTime) return from.time;
  if (from instanceof FeelDate) return atMidnight(from, utc).time;
  return from instanceof FeelTime ? from : null;
}

function clock(hour: FeelNumber, minute: FeelNumber, second: FeelNumber, zone: Zone | undefined): FeelTime | null {
  const [h, m, s] = [hour, minute, toDecimal(second).floor()].map(asInteger);
  if (h === undefined || m === undefined || s === undefined) return null;
  return makeTime(h, m, s, toDecimal(second).minus(s).times(1e9).trunc().toNumber(), zone);
}

function toDateTime(
  from: FeelValue,
  second?: FeelValue,
  day?: FeelNumber,
  hour?: FeelNumber,
  minute?: FeelNumber,
  seconds?: FeelNumber,
  zone?: DaysTime | string | null,
): FeelValue {
  if (day !== undefined && isNumber(from) && isNumber(second ?? null)) {
    const date = toDate(from, second as FeelNumber, day);
    const time = toTime(hour ?? null, minute, seconds, typeof zone === "string" ? undefined : zone);
    const at = typeof zone === "string" ? parseZone(`@${zone}`) : undefined;
    if (!(date instanceof FeelDate) || !(time instanceof FeelTime) || at === null) return null;
    return new FeelDateTime(
      date,
      at === undefined ? time : new FeelTime(time.hour, time.minute, time.second, time.nano, at),
    );
  }
  if (second instanceof FeelTime) {
    const date = from instanceof FeelDateTime ? from.date : from;
    return date instanceof FeelDate ? new FeelDateTime(date, second) : null;
  }
  if (typeof second === "string") {
    const at = parseZone(/^[A-Za-z]/.test(second) && second !== "Z" ? `@${second}` : second);
    return from instanceof FeelDateTime && from.zone !== undefined && at !== null ? inZone(from.utcNanos, at) : null;
  }
  if (typeof from === "string") return parseDateTime(from);
  if (from instanceof FeelDate) return atMidnight(from, utc);
  return from instanceof FeelDateTime ? from : null;
}

/** Whole months from one day to the other, towards zero; times of day do not count. */
function monthsBetween(from: FeelValue, to: FeelValue): FeelValue {
  const [a, b] = [from, to].map((value) => (value instanceof FeelDateTime ? value.date : value));
  if (!(a instanceof FeelDate) || !(b instanceof FeelDate)) return null;
  const months = (b.year - a.year) * 12 + b.month - a.month;
  if (months > 0 && b.day < a.day) return new YearsMonths(months - 1);
  return new YearsMonths(months < 0 && b.day > a.day ? months + 1 : months);
}
