import { hash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** 256 bits, as a cookie carries them. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** Six digits, evenly drawn. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

export const sha256 = (...parts: string[]): Buffer => hash("sha256", parts.join("\n"), "buffer");

export const sameHash = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
