import { randomBytes } from "node:crypto";

/** Letters and digits that nobody confuses on paper: no I, L, O, U (Crockford's base 32). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 80 random bits in four groups, `7K3M-Q0ZD-41XN-8RWT`: cannot be guessed and can be typed. */
export function newVerificationCode(): string {
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join("");
  return letters.match(/.{4}/g)!.join("-");
}

/** What somebody typed, as it is stored: any case, blanks and hyphens anywhere, O for 0 and I or L for 1. */
export function readVerificationCode(text: string): string {
  const letters = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return (letters.match(/.{1,4}/g) ?? []).join("-");
}
