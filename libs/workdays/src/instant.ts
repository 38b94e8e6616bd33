import { millisPerDay } from "./local-date.ts";

/** A moment in ISO 8601 with Z or an offset; answers are in UTC with milliseconds. */
export type Instant = string;

/** Throws RangeError for what is not a moment, such as a time without its zone. */
export function millisOf(instant: Instant): number {
  const millis = /T.*(Z|[+-]\d\d:?\d\d)$/.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(millis)) throw new RangeError("a moment is ISO 8601 with Z or an offset");
  return millis;
}

export function instantOf(millis: number): Instant {
  return new Date(millis).toISOString();
}

/** Day of Asia/Shanghai at that moment. */
export function dayAt(millis: number): number {
  return Math.floor((millis + shanghaiOffset) / millisPerDay);
}

/** 00:00 in Asia/Shanghai. */
export function startOfDay(day: number): number {
  return day * millisPerDay - shanghaiOffset;
}

/** UTC+8 without summer time, as since 1991-09-15. */
const shanghaiOffset = 8 * 3_600_000;
