import { addMonths, dateOfEpochDay, type FeelDate, parseDate } from "./date.ts";
import { type DaysTime, nanosPerSecond } from "./duration.ts";
import { FeelTime, parseTime, timeOfNanos } from "./time.ts";
import { offsetAt, offsetAtInstant, utc, type Zone } from "./zone.ts";

/** A date and time: local, with an offset, or in a region. */
export class FeelDateTime {
  readonly kind = "date and time";
  readonly date: FeelDate;
  readonly time: FeelTime;
  constructor(date: FeelDate, time: FeelTime) {
    this.date = date;
    this.time = time;
  }
  get zone(): Zone | undefined {
    return this.time.zone;
  }
  /** Nanoseconds since 1970-01-01T00:00:00 on the wall clock. */
  get wallNanos(): bigint {
    return BigInt(this.date.epochDay) * nanosPerDay + this.time.wallNanos;
  }
  /** Nanoseconds since 1970-01-01T00:00:00Z; a local date and time counts as UTC. */
  get utcNanos(): bigint {
    return this.wallNanos - BigInt(this.offset ?? 0) * nanosPerSecond;
  }
  /** Seconds east of UTC on this day; undefined when local. */
  get offset(): number | undefined {
    const zone = this.time.zone;
    if (zone === undefined) return undefined;
    if (zone.region === undefined) return zone.offset;
    return offsetAt(
      zone,
      this.date.epochDay * 86_400 + this.time.hour * 3600 + this.time.minute * 60 + this.time.second,
    );
  }
  toString(): string {
    return `${this.date}T${this.time}`;
  }
  toJSON(): string {
    return this.toString();
  }
}

/** A date alone stands for its midnight; `24:00:00` is the next day's midnight. Null when it is no date and time. */
export function parseDateTime(text: string): FeelDateTime | null {
  const split = text.indexOf("T");
  if (split < 0) {
    const date = parseDate(text);
    return date && atMidnight(date, undefined);
  }
  const date = parseDate(text.slice(0, split));
  const clock = text.slice(split + 1);
  if (date === null) return null;
  if (clock.startsWith("24:00:00")) {
    const next = dateOfEpochDay(date.epochDay + 1);
    const midnight = parseTime(`00${clock.slice(2)}`);
    return next && midnight && midnight.wallNanos === 0n ? new FeelDateTime(next, midnight) : null;
  }
  const time = parseTime(clock);
  return time && new FeelDateTime(date, time);
}

export function atMidnight(date: FeelDate, zone: Zone | undefined): FeelDateTime {
  return new FeelDateTime(date, new FeelTime(0, 0, 0, 0, zone));
}

/** A date in arithmetic and comparison with date-times counts as its midnight in UTC (DMN 1.5 §10.3.2.3.5). */
export function midnightUtc(date: FeelDate): FeelDateTime {
  return atMidnight(date, utc);
}

const nanosPerDay = 86_400n * nanosPerSecond;

function dateTimeOfWall(nanos: bigint, zone: Zone | undefined): FeelDateTime | null {
  const days = nanos / nanosPerDay - (nanos % nanosPerDay < 0n ? 1n : 0n);
  const date = dateOfEpochDay(Number(days));
  return date && new FeelDateTime(date, timeOfNanos(nanos, zone));
}

/** Seconds pass on the time line, so a region's change of offset shows on the wall clock. */
export function addDaysTime(value: FeelDateTime, duration: DaysTime): FeelDateTime | null {
  const zone = value.zone;
  if (zone?.region === undefined) return dateTimeOfWall(value.wallNanos + duration.nanos, zone);
  return inZone(value.utcNanos + duration.nanos, zone);
}

/** The instant, as nanoseconds since 1970-01-01T00:00:00Z, on the wall clock of a zone. */
export function inZone(utcNanos: bigint, zone: Zone): FeelDateTime | null {
  const offset = offsetAtInstant(zone, Number(utcNanos / nanosPerSecond));
  return dateTimeOfWall(utcNanos + BigInt(offset) * nanosPerSecond, zone);
}

export function addYearsMonths(value: FeelDateTime, months: number): FeelDateTime | null {
  const date = addMonths(value.date, months);
  return date && new FeelDateTime(date, value.time);
}
