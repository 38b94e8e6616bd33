import { Point } from "@zhida/places/contract";
import { DivisionCode, Id, Instant, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { FactorCode } from "./device.ts";

export const LoadState = z.enum(["empty", "half", "full", "unknown"]);
export type LoadState = z.infer<typeof LoadState>;

/** Where a moving device is. */
export const DevicePosition = z.object({
  deviceId: Id,
  at: Instant,
  lon: z.number(),
  lat: z.number(),
  speedKmh: z.number(),
  direction: z.number(),
  load: LoadState,
});
export type DevicePosition = z.infer<typeof DevicePosition>;

export const DeviceValue = z.object({
  deviceId: Id,
  factor: FactorCode,
  at: Instant,
  value: z.number(),
  flag: z.string(),
});
export type DeviceValue = z.infer<typeof DeviceValue>;

/** An alarm as the map shows it. `endedAt` null: it goes on. */
export const AlarmNews = z.object({
  id: Id,
  kind: z.string(),
  severity: z.string(),
  title: LocalizedText,
  deviceId: Id,
  deviceName: LocalizedText,
  point: Point.nullable(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  count: z.int(),
});
export type AlarmNews = z.infer<typeof AlarmNews>;

/** What `GET /api/monitoring/stream` says: only the newest of each device and factor, twice a second at most. */
export const MonitoringNews = z.discriminatedUnion("news", [
  z.object({ news: z.literal("positions"), division: DivisionCode, items: z.array(DevicePosition) }),
  z.object({ news: z.literal("values"), division: DivisionCode, items: z.array(DeviceValue) }),
  z.object({
    news: z.literal("devices"),
    division: DivisionCode,
    items: z.array(z.object({ deviceId: Id, online: z.boolean(), at: Instant })),
  }),
  z.object({ news: z.literal("alarm"), division: DivisionCode, alarm: AlarmNews }),
]);
export type MonitoringNews = z.infer<typeof MonitoringNews>;
