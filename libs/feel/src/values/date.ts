/** A day of the proleptic Gregorian calendar, years −999,999,999 to 999,999,999. */
export class FeelDate {
  readonly kind = "date";
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Days since 1970-01-01. */
  readonly epochDay: number;
  constructor(year: number, month: number, day: number) {
    this.year = year;
    this.month = month;
    this.day = day;
    this.epochDay = epochDayOf(year, month, day);
  }
  toString(): string {
    return `${yearText(this.year)}-${two(this.month)}-${two(this.day)}`;
  }
  toJSON(): string {
    return this.toString();
  }
}

export const maxYear = 999_999_999;

/** Null when there is no such day. */
export function makeDate(year: number, month: number, day: number): FeelDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (Math.abs(year) > maxYear || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return new FeelDate(year, month, day);
}

const datePattern = /^(-?(?:[1-9]\d{4,8}|\d{4}))-(\d{2})-(\d{2})$/;

export function parseDate(text: string): FeelDate | null {
  const match = datePattern.exec(text);
  return match ? makeDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function dateOfEpochDay(epochDay: number): FeelDate | null {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return makeDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The same day of another month, or its last day when it is shorter. */
export function addMonths(date: FeelDate, months: number): FeelDate | null {
  const index = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return makeDate(year, month, Math.min(date.day, daysInMonth(year, month)));
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function dayOfWeek(date: FeelDate): number {
  return ((((date.epochDay + 3) % 7) + 7) % 7) + 1;
}

export function dayOfYear(date: FeelDate): number {
  return date.epochDay - epochDayOf(date.year, 1, 1) + 1;
}

/** Week number of ISO 8601: the week belongs to the year of its Thursday. */
export function weekOfYear(date: FeelDate): number {
  const thursday = dateOfEpochDay(date.epochDay - dayOfWeek(date) + 4);
  return thursday === null ? 1 : Math.floor((dayOfYear(thursday) - 1) / 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01. */
export function epochDayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYearFromMarch = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYearFromMarch;
  return era * 146_097 + dayOfEra - 719_468;
}

function yearText(year: number): string {
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
