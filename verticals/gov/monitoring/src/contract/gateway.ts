import { Instant } from "@zhida/platform/contract";
import { z } from "zod";
import { Protocol } from "./device.ts";

export const Gateway = z.object({
  protocol: Protocol,
  /** `port_taken`: somebody else listens there; tried again by itself. */
  state: z.enum(["listening", "port_taken", "off"]),
  port: z.int().nullable(),
  sockets: z.int(),
  devices: z.int(),
  accepted: z.int(),
  frames: z.int(),
  /** Frames that could not be read: wrong sum, wrong length, garbage. */
  broken: z.int(),
  /** Frames of devices that nobody registered, or with a wrong password. */
  refused: z.int(),
  duplicates: z.int(),
  /** Sockets closed because they did not take our answers, said nothing, or were one too many. */
  dropped: z.int(),
});
export type Gateway = z.infer<typeof Gateway>;

export const GatewayStatus = z.object({
  gateways: z.array(Gateway),
  /** Rows and frames that PostgreSQL has confirmed since the start. */
  storedFrames: z.int(),
  storedReadings: z.int(),
  storedPositions: z.int(),
  framesPerS: z.number(),
  /** Bytes received that are not yet durable. */
  waitingBytes: z.int(),
  commitP95Ms: z.number(),
  database: z.enum(["up", "away"]),
  spool: z.object({ bytes: z.int(), batches: z.int(), oldestAt: Instant.nullable(), rejected: z.int() }),
  /** Codes that report but are not registered, the latest first. */
  unknown: z.array(z.object({ protocol: Protocol, code: z.string(), lastAt: Instant, frames: z.int() })),
});
export type GatewayStatus = z.infer<typeof GatewayStatus>;
