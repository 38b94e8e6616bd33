import type { FactDefinition, FactValue } from "../program.ts";

/** A number, an epoch day, 0 or 1 for a boolean, a text, null for "known to be empty", undefined for absent. */
export type PlainValue = number | string | null | undefined;

const DAY = 86_400_000;
const days = new Map<string, number | null>();

/**
 * As FEEL reads a value of the fact's type: what does not fit (NaN, an infinity, a text for a number, 30 February) is null.
 * Minus zero is zero. A text outside the known values stays a value of its own.
 */
export function readValue({ type }: FactDefinition, value: FactValue | undefined): PlainValue {
  if (value === undefined || value === null) return value;
  if (type === "text") return typeof value === "string" ? value : null;
  if (type === "boolean") return typeof value === "boolean" ? Number(value) : null;
  if (type === "date") return typeof value === "string" ? readDay(value) : null;
  return typeof value === "number" && Number.isFinite(value) ? value + 0 : null;
}

/** The value as facts have it: dates as ISO text. */
export function writeValue({ type }: FactDefinition, value: number | string | null): FactValue {
  if (value === null || typeof value === "string") return value;
  if (type === "boolean") return value === 1;
  return type === "date" ? writeDay(value) : value;
}

function readDay(text: string): number | null {
  let day = days.get(text);
  if (day === undefined) {
    if (days.size > 200_000) days.clear();
    day = parseDay(text);
    days.set(text, day);
  }
  return day;
}

function parseDay(text: string): number | null {
  const parts = /^(-?\d{4,9})-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const fits = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return fits ? date.getTime() / DAY : null;
}

function writeDay(day: number): string {
  const date = new Date(day * DAY);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, "0");
  const rest = date.toISOString().slice(-20, -14);
  return `${year < 0 ? "-" : ""}${digits}${rest}`;
}
