import { DivisionCode, Id, Instant } from "@zhida/platform/contract";
import { z } from "zod";
import { DeviceKind } from "./device.ts";
import { DevicePosition } from "./news.ts";

/** Where each moving device was last, as far as it was heard of in the last hour. */
export const LatestPositions = z.object({ items: z.array(DevicePosition) });
export type LatestPositions = z.infer<typeof LatestPositions>;

export const TrackQuery = z.object({ device: Id, from: Instant, to: Instant });
export type TrackQuery = z.infer<typeof TrackQuery>;

/** The way of one device, oldest first; of a long way every so many seconds' last position. */
export const Track = z.object({ deviceId: Id, items: z.array(DevicePosition) });
export type Track = z.infer<typeof Track>;

/** Devices in use, and how many of them are there. `onlineShare` is null where there are none. */
export const MonitoringSummary = z.object({
  division: DivisionCode,
  at: Instant,
  devices: z.int(),
  online: z.int(),
  offline: z.int(),
  onlineShare: z.number().min(0).max(1).nullable(),
  byKind: z.array(z.object({ kind: DeviceKind, devices: z.int(), online: z.int() })),
});
export type MonitoringSummary = z.infer<typeof MonitoringSummary>;
