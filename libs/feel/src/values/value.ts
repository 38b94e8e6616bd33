import type { FeelDate } from "./date.ts";
import type { FeelDateTime } from "./date-time.ts";
import type { DaysTime, YearsMonths } from "./duration.ts";
import type { FeelFunction } from "./function.ts";
import type { FeelNumber } from "./number.ts";
import type { FeelRange } from "./range.ts";
import type { FeelTime } from "./time.ts";
import type { Unknown } from "./unknown.ts";

/** Everything that an expression can evaluate to. `Unknown` only occurs while deciding over absent facts. */
export type FeelValue =
  | null
  | boolean
  | string
  | FeelNumber
  | FeelDate
  | FeelTime
  | FeelDateTime
  | YearsMonths
  | DaysTime
  | FeelRange
  | FeelFunction
  | FeelContext
  | Unknown
  | FeelValue[];

export type FeelContext = { [key: string]: FeelValue };

export function isContext(value: unknown): value is FeelContext {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** A context without inherited names, so that `toString` or `__proto__` are keys like any other. */
export function newContext(): FeelContext {
  return Object.create(null) as FeelContext;
}
