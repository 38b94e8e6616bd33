import type { Jt808ErrorCode } from "./event.ts";
import type { Jt808Message } from "./message.ts";
import { decodePhone } from "./phone.ts";

const SHORTEST = 13;
const PARTS = 0x2000;
const VERSIONED = 0x4000;
const RESERVED = 0x8000;

/** The message of header, body and check, or what is wrong with it. */
export function decodeMessage(bytes: Uint8Array): Jt808Message | Jt808ErrorCode {
  const length = bytes.length;
  if (length < SHORTEST) return "bad_length";
  const properties = (bytes[2]! << 8) | bytes[3]!;
  const versioned = (properties & VERSIONED) !== 0;
  const phoneAt = versioned ? 5 : 4;
  const serialAt = versioned ? 15 : 10;
  const parted = (properties & PARTS) !== 0;
  const bodyAt = serialAt + (parted ? 6 : 2);
  const fits = length === bodyAt + (properties & 0x3ff) + 1;
  let check = 0;
  for (let at = 0; at < length; at++) check ^= bytes[at]!;
  if (check !== 0) return fits ? "bad_check" : "bad_length";
  if (properties & RESERVED || (versioned && bytes[4] !== 1)) return "unknown_version";
  if (!fits) return "bad_length";
  return {
    id: word(bytes, 0),
    version: versioned ? 2019 : 2013,
    phone: decodePhone(bytes, phoneAt, serialAt - phoneAt),
    serial: word(bytes, serialAt),
    encryption: (properties >> 10) & 7,
    total: parted ? word(bytes, serialAt + 2) : undefined,
    index: parted ? word(bytes, serialAt + 4) : undefined,
    body: bytes.subarray(bodyAt, length - 1),
  };
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 8) | bytes[at + 1]!;
}
