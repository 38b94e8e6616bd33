import { dateOfEpochDay, type FeelDateTime, parseDateTime } from "@zhida/feel";

/** The moment at which `today()` is the given epoch day. */
export function momentOf(day: number): FeelDateTime {
  const moment = parseDateTime(`${dateOfEpochDay(day)}T00:00:00+08:00`);
  if (moment === null) throw new RangeError(`There is no day ${day}`);
  return moment;
}
