import { mask } from "./mask.ts";

/** Mobile number of the mainland numbering plan: eleven digits from 13 to 19, no country code. */
export function isMobile(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text);
}

/** `139****0001` */
export function maskMobile(number: string): string {
  return mask(number, 3, 4);
}
