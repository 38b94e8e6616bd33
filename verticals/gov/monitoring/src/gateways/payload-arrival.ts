import type { z } from "zod";
import type { IngestPayload } from "../contract.ts";
import type { Arrival } from "../ingest/intake.ts";

/** What a payload of MQTT or HTTP says. */
export const arrivalOf = (payload: z.output<typeof IngestPayload>, raw: Uint8Array): Arrival => ({
  raw,
  sentMs: payload.sentAt === undefined ? undefined : Date.parse(payload.sentAt),
  readings: payload.readings.map(({ at, ...reading }) => ({ ...reading, atMs: Date.parse(at) })),
  positions: payload.positions.map(({ at, ...position }) => ({ ...position, atMs: Date.parse(at), status: 0 })),
});
