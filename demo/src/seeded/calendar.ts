/** A day as the number of days since 1970-01-01. */
export type Day = number;

const MILLISECONDS = 86_400_000;
const first = -36525; // 1869-12-31
const names: string[] = [];

/** `YYYY-MM-DD` → day */
export const dayOf = (iso: string): Day => Date.parse(iso) / MILLISECONDS;

export const dayFrom = (year: number, month: number, date: number): Day =>
  Date.UTC(year, month - 1, date) / MILLISECONDS;

/** day → `YYYY-MM-DD`; each day is written once and kept. */
export function iso(day: Day): string {
  const index = day - first;
  let name = names[index];
  if (name === undefined) {
    name = new Date(day * MILLISECONDS).toISOString().slice(0, 10);
    names[index] = name;
  }
  return name;
}

export const yearOf = (day: Day): number => Number(iso(day).slice(0, 4));

/** The same date `years` later; 29 February becomes 1 March. */
export function yearsAfter(day: Day, years: number): Day {
  const [year, month, date] = iso(day).split("-").map(Number) as [number, number, number];
  return dayFrom(year + years, month, date);
}

/** Whole years completed between two days. */
export function yearsBetween(from: Day, to: Day): number {
  const years = yearOf(to) - yearOf(from);
  return iso(to).slice(5) < iso(from).slice(5) ? years - 1 : years;
}

export function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [iso(from), iso(to)];
  return (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7));
}

/** The last whole month before the day, as `YYYY-MM`. */
export function monthBefore(day: Day): string {
  const [year, month] = iso(day).split("-").map(Number) as [number, number];
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
}
