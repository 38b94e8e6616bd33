import { mask } from "./mask.ts";

/** Card number of ISO/IEC 7812: 13 to 19 digits, the last by Luhn's rule. */
export function isBankCard(text: string): boolean {
  return /^\d{13,19}$/.test(text) && text.at(-1) === luhnDigit(text.slice(0, -1));
}

/** Adds the check digit to 12 to 18 digits. */
export function makeBankCard(digits: string): string {
  if (!/^\d{12,18}$/.test(digits)) throw new RangeError("12 to 18 digits");
  return digits + luhnDigit(digits);
}

/** `9901***********0001` */
export function maskBankCard(number: string): string {
  return mask(number, 4, 4);
}

function luhnDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
