import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import type { Protocol } from "../contract.ts";
import type { GatewayDevice } from "../ingest/gateway-device.ts";

export const hashSecret = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** Sixteen characters that every terminal can keep. */
export const newAuthCode = (): string => randomBytes(8).toString("hex");

/** A password that loggers can keep: six digits for PW of HJ 212, else as long as MQTT and HTTP allow to be safe. */
export const newSecret = (protocol: Protocol): string =>
  protocol === "hj212" ? String(randomInt(1_000_000)).padStart(6, "0") : randomBytes(18).toString("base64url");

/** Whether the secret is the device's. A device without one lets everybody in who knows its code. */
export function knowsSecret(device: GatewayDevice, secret: string): boolean {
  const { secretHash } = device.record;
  if (!secretHash || device.knownSecret === secret) return true;
  if (!timingSafeEqual(hashSecret(secret), secretHash)) return false;
  device.knownSecret = secret;
  return true;
}
