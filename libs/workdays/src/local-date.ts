/** A day of the calendar in Asia/Shanghai, YYYY-MM-DD. */
export type LocalDate = string;

/** Days since 1970-01-01. Throws RangeError for what is not a day. */
export function dayOf(date: LocalDate): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  const day = time / millisPerDay;
  if (Number.isNaN(day) || dateOf(day) !== date) throw new RangeError("a day is written YYYY-MM-DD");
  return day;
}

export function dateOf(day: number): LocalDate {
  return new Date(day * millisPerDay).toISOString().slice(0, 10);
}

export const millisPerDay = 86_400_000;
