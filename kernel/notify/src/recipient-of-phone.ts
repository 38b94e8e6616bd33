import { createHash } from "node:crypto";

/** A stable recipient id for a phone that need not belong to anybody: SHA-256 as a UUID of version 8 (RFC 9562 §5.8). */
export function recipientOfPhone(phone: string): string {
  const hex = createHash("sha256").update(`phone:${phone}`).digest("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
