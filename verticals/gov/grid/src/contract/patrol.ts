import { Id, Instant, IsoDate, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { GridCode, Worker } from "./duty.ts";

/** `clientId` is made on the phone: sending the same again changes nothing and gets the same answer. */
export const StartPatrol = z.object({ clientId: Id, gridCode: GridCode, startedAt: Instant });
export type StartPatrol = z.infer<typeof StartPatrol>;

export const TrackPoint = z.object({
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-85).max(85),
  at: Instant,
  accuracyM: z.number().min(0).max(100_000).nullable().default(null),
});
export type TrackPoint = z.infer<typeof TrackPoint>;

/** In any order and as often as the network wants: a point is known by its time. */
export const AddTrack = z.object({ points: z.array(TrackPoint).min(1).max(1_000) });
export type AddTrack = z.infer<typeof AddTrack>;

export const EndPatrol = z.object({ endedAt: Instant, note: z.string().trim().max(500).default("") });
export type EndPatrol = z.infer<typeof EndPatrol>;

export const Patrol = z.object({
  id: Id,
  clientId: Id,
  worker: Worker,
  grid: z.object({ code: GridCode, name: LocalizedText }),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  /** Metres walked, reckoned from the points that are accurate enough. */
  distanceM: z.int(),
  durationS: z.int(),
  points: z.int(),
  /** Simplified to 5 m: [lon, lat, seconds since the start]. */
  track: z.array(z.tuple([z.number(), z.number(), z.int()])),
  /** Share of the way that lay inside the grid, 0 to 1. */
  insideShare: z.number(),
  note: z.string(),
});
export type Patrol = z.infer<typeof Patrol>;

export const PatrolQuery = PageQuery.extend({
  /** Absent: one's own. */
  worker: Id.optional(),
  /** Of one community, town or county: for managers. */
  area: z.string().max(15).optional(),
  day: IsoDate.optional(),
});
export type PatrolQuery = z.infer<typeof PatrolQuery>;

export const PatrolPage = page(Patrol);
export type PatrolPage = z.infer<typeof PatrolPage>;

/** The way to walk in a grid: round by its doors and its people of care, and back. */
export const PatrolRoute = z.object({
  grid: z.object({ code: GridCode, name: LocalizedText }),
  line: z.array(z.tuple([z.number(), z.number()])),
  stops: z.array(z.object({ name: z.string(), lon: z.number(), lat: z.number(), careId: Id.nullable() })),
  lengthM: z.int(),
});
export type PatrolRoute = z.infer<typeof PatrolRoute>;

/** Those who are on patrol now, where they were last. */
export const LiveWorker = z.object({
  worker: Worker,
  patrolId: Id,
  grid: z.object({ code: GridCode, name: LocalizedText }),
  lon: z.number(),
  lat: z.number(),
  at: Instant,
  since: Instant,
});
export type LiveWorker = z.infer<typeof LiveWorker>;

export const LiveWorkers = z.object({ items: z.array(LiveWorker) });
export type LiveWorkers = z.infer<typeof LiveWorkers>;
