import { FeelDate } from "../values/date.ts";
import { FeelDateTime } from "../values/date-time.ts";
import { DaysTime, nanosPerSecond, YearsMonths } from "../values/duration.ts";
import { isNumber, numberText } from "../values/number.ts";
import type { FeelValue } from "../values/value.ts";

export type SqlDialect = "postgres" | "duckdb";

/** Durations stand as whole months or whole days. A date and time is a `timestamptz`. */
export type SqlType = "number" | "string" | "boolean" | "date" | "date and time" | "months" | "days";

export type Fragment = { readonly sql: string; readonly type: SqlType };

/** Why a part of a rule cannot be said in SQL. */
export type OutsideReason =
  | "unknown_fact"
  | "null"
  | "list"
  | "function"
  | "division"
  | "value"
  | "types"
  | "hit_policy"
  | "construct";

/** Thrown inside the emitter only; it becomes an entry of `outside`. */
export class Outside extends Error {
  readonly reason: OutsideReason;
  readonly text: string;
  constructor(reason: OutsideReason, text: string) {
    super(reason);
    this.reason = reason;
    this.text = text;
  }
}

export function constant(value: FeelValue, text: string): Fragment {
  if (value === null) throw new Outside("null", text);
  if (typeof value === "boolean") return { sql: value ? "TRUE" : "FALSE", type: "boolean" };
  if (isNumber(value)) return { sql: parenthesised(numberText(value)), type: "number" };
  if (typeof value === "string") return { sql: quoted(value, text), type: "string" };
  if (value instanceof YearsMonths) return { sql: parenthesised(String(value.months)), type: "months" };
  if (value instanceof FeelDate && isUsualYear(value)) return { sql: `DATE '${value}'`, type: "date" };
  if (value instanceof FeelDateTime && value.zone?.region === undefined && value.zone && isUsualYear(value.date)) {
    return { sql: `TIMESTAMPTZ '${value}'`, type: "date and time" };
  }
  if (value instanceof DaysTime && value.nanos % nanosPerDay === 0n) {
    return { sql: parenthesised(String(value.nanos / nanosPerDay)), type: "days" };
  }
  throw new Outside(Array.isArray(value) ? "list" : "value", text);
}

const nanosPerDay = 86_400n * nanosPerSecond;

function isUsualYear({ year }: FeelDate): boolean {
  return year >= 1 && year <= 9999;
}

/** A negative number must not meet a minus sign, which would begin a comment. */
function parenthesised(number: string): string {
  return number.startsWith("-") ? `(${number})` : number;
}

function quoted(value: string, text: string): string {
  if (value.includes("\0")) throw new Outside("value", text);
  return `'${value.replaceAll("'", "''")}'`;
}
