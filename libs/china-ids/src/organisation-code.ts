import { weightedSum } from "./weighted-sum.ts";

/** Organisation code, GB 11714: eight characters and a check character, without the hyphen. */
export function isOrganisationCode(text: string): boolean {
  return /^[0-9A-Z]{8}[0-9X]$/.test(text) && text[8] === organisationCheck(text);
}

/** Check character for the first eight characters, GB 11714. */
export function organisationCheck(body: string): string {
  return "0123456789X0".charAt(11 - (weightedSum(body, alphabet, weights) % 11));
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const weights = [3, 7, 9, 10, 5, 8, 4, 2];
