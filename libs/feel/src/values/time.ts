import { type DaysTime, nanosPerSecond } from "./duration.ts";
import { offsetAt, parseZone, type Zone, zoneText } from "./zone.ts";

/** A time of day with nanoseconds, local or with a zone. */
export class FeelTime {
  readonly kind = "time";
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nano: number;
  readonly zone: Zone | undefined;
  constructor(hour: number, minute: number, second: number, nano: number, zone: Zone | undefined) {
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.nano = nano;
    this.zone = zone;
  }
  /** Nanoseconds since midnight on the wall clock. */
  get wallNanos(): bigint {
    return BigInt(this.hour * 3600 + this.minute * 60 + this.second) * nanosPerSecond + BigInt(this.nano);
  }
  /** Nanoseconds since midnight UTC; a region counts with its offset of 1970-01-01. */
  get utcNanos(): bigint {
    return this.wallNanos - BigInt(this.offset ?? 0) * nanosPerSecond;
  }
  /** Seconds east of UTC; undefined for a local time. */
  get offset(): number | undefined {
    return this.zone === undefined ? undefined : offsetAt(this.zone, 0);
  }
  toString(): string {
    const fraction = this.nano === 0 ? "" : `.${String(this.nano).padStart(9, "0").replace(/0+$/, "")}`;
    const parts = [this.hour, this.minute, this.second].map((part) => String(part).padStart(2, "0"));
    return `${parts.join(":")}${fraction}${zoneText(this.zone)}`;
  }
  toJSON(): string {
    return this.toString();
  }
}

/** Null when there is no such time of day. */
export function makeTime(
  hour: number,
  minute: number,
  second: number,
  nano: number,
  zone: Zone | undefined,
): FeelTime | null {
  const whole = Number.isInteger(hour) && Number.isInteger(minute) && Number.isInteger(second);
  if (!whole || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null;
  return new FeelTime(hour, minute, second, nano, zone);
}

const timePattern = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?([zZ@+-].*)?$/;

export function parseTime(text: string): FeelTime | null {
  const match = timePattern.exec(text);
  if (!match) return null;
  const [, hour, minute, second, fraction = "", suffix] = match;
  const zone = suffix === undefined ? undefined : parseZone(suffix);
  if (zone === null) return null;
  return makeTime(Number(hour), Number(minute), Number(second), Number(fraction.padEnd(9, "0").slice(0, 9)), zone);
}

const nanosPerDay = 86_400n * nanosPerSecond;

/** Wraps around midnight. */
export function timeOfNanos(nanos: bigint, zone: Zone | undefined): FeelTime {
  const within = ((nanos % nanosPerDay) + nanosPerDay) % nanosPerDay;
  const seconds = Number(within / nanosPerSecond);
  const minutes = Math.floor(seconds / 60);
  return new FeelTime(Math.floor(minutes / 60), minutes % 60, seconds % 60, Number(within % nanosPerSecond), zone);
}

export function addToTime(time: FeelTime, duration: DaysTime): FeelTime {
  return timeOfNanos(time.wallNanos + duration.nanos, time.zone);
}
