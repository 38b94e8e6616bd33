import { decodeBcd, encodeBcd } from "./bcd.ts";
import type { Jt808Version } from "./message.ts";

/** Bytes of BCD. */
export function phoneLength(version: Jt808Version): number {
  return version === 2019 ? 10 : 6;
}

/** Without the zeros on the left; "0" when there is nothing else. */
export function decodePhone(bytes: Uint8Array, at: number, length: number): string {
  const low = at + length - 6;
  let value = 0;
  for (let index = at; index < low; index++) if (bytes[index] !== 0) return anyPhone(bytes, at, length);
  for (let index = low; index < low + 6; index++) {
    const byte = bytes[index]!;
    if (byte > 0x99 || (byte & 15) > 9) return anyPhone(bytes, at, length);
    value = value * 100 + (byte >> 4) * 10 + (byte & 15);
  }
  return String(value);
}

export function encodePhone(phone: string, version: Jt808Version): Uint8Array {
  return encodeBcd(phone, phoneLength(version));
}

function anyPhone(bytes: Uint8Array, at: number, length: number): string {
  return decodeBcd(bytes, at, at + length).replace(/^0+(?=.)/, "");
}
