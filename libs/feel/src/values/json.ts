import { parseDate } from "./date.ts";
import { parseDateTime } from "./date-time.ts";
import { parseDuration } from "./duration.ts";
import { FeelFunction } from "./function.ts";
import { fromJsNumber, isNumber, parseNumber } from "./number.ts";
import { FeelRange } from "./range.ts";
import { literalText } from "./text.ts";
import { parseTime } from "./time.ts";
import { convert, type FeelType, findType, type SimpleTypeName } from "./type.ts";
import { type FeelValue, isContext, newContext } from "./value.ts";

/** A type by name or in full; says how a JSON string is to be read. */
export type TypeHint = SimpleTypeName | FeelType;

/**
 * JSON → FEEL. Numbers become decimals; strings stay strings unless the hint names a date, time or duration type.
 * Undefined becomes null; a text that does not fit its hint is null.
 */
export function toFeel(json: unknown, hint?: TypeHint): FeelValue {
  const type = typeOfHint(hint);
  return type === undefined ? plain(json) : typed(json, type);
}

export function typeOfHint(hint: TypeHint | undefined): FeelType | undefined {
  return typeof hint === "string" ? findType(hint) : hint;
}

/** FEEL → JSON: dates, times, durations and ranges become their texts, decimals the nearest JSON number. */
export function fromFeel(value: FeelValue): unknown {
  if (isNumber(value)) return Number(value);
  if (Array.isArray(value)) return value.map(fromFeel);
  if (isContext(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromFeel(item)]));
  if (value instanceof FeelRange || value instanceof FeelFunction) return literalText(value);
  return typeof value === "object" && value !== null ? value.toString() : value;
}

function plain(json: unknown): FeelValue {
  if (json === undefined || json === null) return null;
  if (typeof json === "number") return fromJsNumber(json);
  if (typeof json === "bigint") return parseNumber(String(json));
  if (Array.isArray(json)) return json.map(plain);
  if (!isContext(json)) return json as FeelValue;
  const context = newContext();
  for (const [key, item] of Object.entries(json)) context[key] = plain(item);
  return context;
}

function typed(json: unknown, type: FeelType): FeelValue {
  if (type.kind === "allowed") return convert(typed(json, type.of), type) ?? null;
  if (type.kind === "list")
    return Array.isArray(json) ? json.map((item) => typed(item, type.of)) : convertPlain(json, type);
  if (type.kind === "context" && isContext(json)) {
    const context = newContext();
    for (const [key, item] of Object.entries(json)) {
      const entry = type.entries[key];
      context[key] = entry === undefined ? plain(item) : typed(item, entry);
    }
    return context;
  }
  if (typeof json === "string") {
    const parse = parsers[type.kind];
    return parse === undefined ? convertPlain(json, type) : parse(json);
  }
  return convertPlain(json, type);
}

function convertPlain(json: unknown, type: FeelType): FeelValue {
  return convert(plain(json), type) ?? null;
}

const parsers: Partial<Record<FeelType["kind"], (text: string) => FeelValue>> = {
  number: parseNumber,
  date: parseDate,
  time: parseTime,
  "date and time": parseDateTime,
  "years and months duration": parseDuration,
  "days and time duration": parseDuration,
};
