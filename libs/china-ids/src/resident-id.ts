import { isCalendarDate } from "./calendar-date.ts";
import { mask } from "./mask.ts";
import type { Parsed } from "./parsed.ts";
import { weightedSum } from "./weighted-sum.ts";

export interface ResidentIdParts {
  /** GB/T 2260 county of the first registration, six digits; it need not exist any more. */
  division: string;
  /** YYYY-MM-DD; whether the day has come yet is for the caller, who knows the time. */
  birthDate: string;
  /** 0–999, odd for men. */
  sequence: number;
}

export interface ResidentId extends ResidentIdParts {
  number: string;
  sex: "male" | "female";
}

export type ResidentIdReason = "length" | "characters" | "birth_date";

/** Citizen identification number, GB 11643. Surrounding spaces and a small x are forgiven. */
export function parseResidentId(text: string): Parsed<ResidentId, ResidentIdReason> {
  const number = text.trim().toUpperCase();
  if (number.length !== 18) return { ok: false, reason: "length" };
  if (!/^\d{17}[\dX]$/.test(number)) return { ok: false, reason: "characters" };
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isCalendarDate(birthDate)) return { ok: false, reason: "birth_date" };
  const sequence = Number(number.slice(14, 17));
  const sex = sequence % 2 === 1 ? "male" : "female";
  const value: ResidentId = { number, division: number.slice(0, 6), birthDate, sequence, sex };
  const expected = checkDigit(number);
  if (number[17] !== expected) return { ok: false, reason: "check_digit", expected, value };
  return { ok: true, value };
}

export function isResidentId(text: string): boolean {
  return parseResidentId(text).ok;
}

/** Adds the check digit. Throws RangeError for parts that no number can hold. */
export function makeResidentId({ division, birthDate, sequence }: ResidentIdParts): string {
  if (!/^\d{6}$/.test(division)) throw new RangeError("division: six digits");
  if (!isCalendarDate(birthDate)) throw new RangeError("birthDate: a day as YYYY-MM-DD");
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > 999) throw new RangeError("sequence: 0 to 999");
  const body = division + birthDate.replaceAll("-", "") + String(sequence).padStart(3, "0");
  return body + checkDigit(body);
}

/** `9901**********1234` */
export function maskResidentId(number: string): string {
  return mask(number, 4, 4);
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function checkDigit(body: string): string {
  return "10X98765432".charAt(weightedSum(body, "0123456789", weights) % 11);
}
