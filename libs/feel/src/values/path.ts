import { dayOfWeek, FeelDate } from "./date.ts";
import { FeelDateTime } from "./date-time.ts";
import { DaysTime, YearsMonths } from "./duration.ts";
import { addNumbers, divideNumbers } from "./number.ts";
import { FeelRange } from "./range.ts";
import { FeelTime } from "./time.ts";
import { Unknown } from "./unknown.ts";
import { type FeelValue, isContext } from "./value.ts";
import { zoneText } from "./zone.ts";

/** `value.key`: an entry of a context, that of each item of a list, or a property of a temporal value or range. */
export function readPath(value: FeelValue, key: string): FeelValue {
  if (value === null || value instanceof Unknown) return value;
  if (Array.isArray(value)) return value.map((item) => readPath(item, key));
  if (isContext(value)) return Object.hasOwn(value, key) ? (value[key] ?? null) : null;
  if (value instanceof FeelDate) return dateProperties[key]?.(value) ?? null;
  if (value instanceof FeelTime) return timeProperties[key]?.(value) ?? null;
  if (value instanceof FeelDateTime) {
    if (key === "time offset") return offsetOf(value.offset);
    return dateProperties[key]?.(value.date) ?? timeProperties[key]?.(value.time) ?? null;
  }
  if (value instanceof YearsMonths) return yearsMonthsProperties[key]?.(value) ?? null;
  if (value instanceof DaysTime) return daysTimeProperties[key]?.(value) ?? null;
  return value instanceof FeelRange ? (rangeProperties[key]?.(value) ?? null) : null;
}

/** Whether a key is a property of some temporal value, as in `birth.year`. */
export function isTemporalProperty(key: string): boolean {
  return [dateProperties, timeProperties, yearsMonthsProperties, daysTimeProperties].some(
    (properties) => key in properties,
  );
}

type Properties<T> = Readonly<Record<string, (value: T) => FeelValue>>;

function propertiesOf<T>(properties: Properties<T>): Properties<T> {
  return Object.assign(Object.create(null), properties);
}

const dateProperties = propertiesOf<FeelDate>({
  year: (date) => date.year,
  month: (date) => date.month,
  day: (date) => date.day,
  weekday: dayOfWeek,
});

const timeProperties = propertiesOf<FeelTime>({
  hour: (time) => time.hour,
  minute: (time) => time.minute,
  second: (time) => secondOf(time.second, time.nano),
  "time offset": (time) => offsetOf(time.offset),
  timezone: (time) => (time.zone?.region === undefined ? null : zoneText(time.zone).slice(1)),
});

const yearsMonthsProperties = propertiesOf<YearsMonths>({
  years: ({ months }) => Math.trunc(months / 12) + 0,
  months: ({ months }) => (months % 12) + 0,
});

const daysTimeProperties = propertiesOf<DaysTime>({
  days: (duration) => signed(duration, duration.parts().days),
  hours: (duration) => signed(duration, duration.parts().hours),
  minutes: (duration) => signed(duration, duration.parts().minutes),
  seconds: (duration) => {
    const { seconds, nanos } = duration.parts();
    const value = secondOf(seconds, nanos);
    return typeof value === "number" ? signed(duration, value) : value;
  },
});

const rangeProperties = propertiesOf<FeelRange>({
  start: (range) => range.start ?? null,
  end: (range) => range.end ?? null,
  "start included": (range) => range.startIncluded,
  "end included": (range) => range.endIncluded,
});

function offsetOf(seconds: number | undefined): DaysTime | null {
  return seconds === undefined ? null : DaysTime.ofSeconds(seconds);
}

function secondOf(second: number, nano: number): FeelValue {
  const fraction = divideNumbers(nano, 1_000_000_000);
  return nano === 0 || fraction === null ? second : addNumbers(second, fraction);
}

function signed(duration: DaysTime, value: number): number {
  return duration.nanos < 0n && value !== 0 ? -value : value;
}
