import { Instant } from "@zhida/platform/contract";
import { z } from "zod";
import { FactorCode } from "./device.ts";
import { ReadingKind } from "./series.ts";

/**
 * What a device sends over HTTP (`Authorization: Basic code:secret`) or MQTT (user code, password secret, topic
 * `devices/<code>/data`): readings, positions or both, each with the device's own time. `sentAt` tells a wrong clock from late data.
 */
export const IngestPayload = z
  .object({
    sentAt: Instant.optional(),
    readings: z
      .array(
        z.object({
          factor: FactorCode,
          kind: ReadingKind.default("rtd"),
          at: Instant,
          value: z.number(),
          /** Data mark of HJ 212-2017: N normal, D fault, C calibration, M maintenance, F stopped, T out of range … */
          flag: z
            .string()
            .regex(/^[A-Z]$/)
            .default("N"),
        }),
      )
      .max(1_000)
      .default([]),
    positions: z
      .array(
        z.object({
          at: Instant,
          lon: z.number().min(-180).max(180),
          lat: z.number().min(-90).max(90),
          speedKmh: z.number().min(0).max(1_000).default(0),
          direction: z.number().min(0).max(360).default(0),
          load: z.enum(["empty", "half", "full", "unknown"]).default("unknown"),
          mileageKm: z.number().min(0).optional(),
        }),
      )
      .max(1_000)
      .default([]),
  })
  .refine(({ readings, positions }) => readings.length + positions.length > 0);
export type IngestPayload = z.input<typeof IngestPayload>;

/** Sent when everything is durable. */
export const IngestReceipt = z.object({ readings: z.int(), positions: z.int() });
export type IngestReceipt = z.infer<typeof IngestReceipt>;
