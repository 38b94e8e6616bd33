import { mod37And36 } from "./mod-37-36.ts";
import type { Parsed } from "./parsed.ts";

export interface CertificateId {
  /** Certificate type code of the catalogue. */
  type: string;
  /** Unified social credit code of the issuer, 18 characters. */
  issuer: string;
  serial: string;
  /** Three characters, 001 for the first issue. */
  version: string;
}

export type CertificateIdReason = "root" | "parts" | "characters" | "length";

/** Electronic certificate identifier, GB/T 36904: `1.2.156.3005.2.type.issuer.serial.version.check`. */
export function parseCertificateId(text: string): Parsed<CertificateId, CertificateIdReason> {
  const id = text.trim().toUpperCase();
  if (!id.startsWith(root)) return { ok: false, reason: "root" };
  const [type, issuer, serial, version, check, ...rest] = id.slice(root.length).split(".");
  if (!type || !issuer || !serial || !version || !check || rest.length > 0) return { ok: false, reason: "parts" };
  const body = type + issuer + serial + version;
  if (!/^[0-9A-Z]+$/.test(body + check)) return { ok: false, reason: "characters" };
  if (issuer.length !== 18 || version.length !== 3 || check.length !== 1) return { ok: false, reason: "length" };
  const value = { type, issuer, serial, version };
  const expected = mod37And36(body);
  if (check !== expected) return { ok: false, reason: "check_digit", expected, value };
  return { ok: true, value };
}

export function isCertificateId(text: string): boolean {
  return parseCertificateId(text).ok;
}

/** Adds root and check character. Throws RangeError for parts that no identifier can hold. */
export function makeCertificateId({ type, issuer, serial, version }: CertificateId): string {
  const parts = [type, issuer, serial, version];
  if (parts.some((part) => !/^[0-9A-Z]+$/.test(part)) || issuer.length !== 18 || version.length !== 3)
    throw new RangeError("issuer 18, version 3 characters; all of 0–9 and A–Z");
  return root + [...parts, mod37And36(parts.join(""))].join(".");
}

const root = "1.2.156.3005.2.";
