import { mask } from "./mask.ts";
import { organisationCheck } from "./organisation-code.ts";
import type { Parsed } from "./parsed.ts";
import { weightedSum } from "./weighted-sum.ts";

export interface CreditCode {
  code: string;
  /** Registration authority, e.g. 1 staffing, 5 civil affairs, 9 market regulation. */
  registrar: string;
  /** Kind of body within that authority, e.g. 91 enterprise, 92 individual business. */
  type: string;
  /** GB/T 2260 division of the registration authority, six digits. */
  division: string;
  /** Organisation code of GB 11714, nine characters. */
  organisationCode: string;
}

export interface CreditCodeParts extends Pick<CreditCode, "registrar" | "type" | "division"> {
  /** The eight characters of the organisation code before its check character. */
  organisation: string;
}

export type CreditCodeReason = "length" | "characters";

/**
 * Unified social credit code, GB 32100. Two check characters are verified: that of the whole code
 * first, then that of the organisation code inside it.
 */
export function parseCreditCode(
  text: string,
): Parsed<CreditCode, CreditCodeReason, "check_digit" | "organisation_check_digit"> {
  const code = text.trim().toUpperCase();
  if (code.length !== 18) return { ok: false, reason: "length" };
  if (!pattern.test(code)) return { ok: false, reason: "characters" };
  const organisationCode = code.slice(8, 17);
  const value: CreditCode = {
    code,
    registrar: code.slice(0, 1),
    type: code.slice(1, 2),
    division: code.slice(2, 8),
    organisationCode,
  };
  const expected = checkCharacter(code);
  if (code[17] !== expected) return { ok: false, reason: "check_digit", expected, value };
  const inner = organisationCheck(organisationCode);
  if (organisationCode[8] !== inner) return { ok: false, reason: "organisation_check_digit", expected: inner, value };
  return { ok: true, value };
}

export function isCreditCode(text: string): boolean {
  return parseCreditCode(text).ok;
}

/** Adds both check characters. Throws RangeError for parts that no code can hold. */
export function makeCreditCode({ registrar, type, division, organisation }: CreditCodeParts): string {
  if (!partsPattern.test([registrar, type, division, organisation].join(" ")))
    throw new RangeError("registrar 1, type 1, division 6, organisation 8 characters of GB 32100");
  const body = registrar + type + division + organisation + organisationCheck(organisation);
  return body + checkCharacter(body);
}

/** `9199**********100K` */
export function maskCreditCode(code: string): string {
  return mask(code, 4, 4);
}

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const pattern = new RegExp(`^[${alphabet}]{2}\\d{6}[${alphabet}]{10}$`);
const partsPattern = new RegExp(`^[${alphabet}] [${alphabet}] \\d{6} [${alphabet}]{8}$`);

function checkCharacter(body: string): string {
  return alphabet.charAt((31 - (weightedSum(body, alphabet, weights) % 31)) % 31);
}
