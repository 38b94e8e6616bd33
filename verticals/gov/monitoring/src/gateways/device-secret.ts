import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { GatewayDevice } from "../ingest/gateway-device.ts";

export const hashSecret = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** Sixteen characters that every terminal can keep. */
export const newAuthCode = (): string => randomBytes(8).toString("hex");

/** Whether the secret is the device's. A device without one lets everybody in who knows its code. */
export function knowsSecret(device: GatewayDevice, secret: string): boolean {
  const { secretHash } = device.record;
  if (!secretHash || device.knownSecret === secret) return true;
  if (!timingSafeEqual(hashSecret(secret), secretHash)) return false;
  device.knownSecret = secret;
  return true;
}
