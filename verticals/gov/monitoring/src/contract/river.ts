import { Line, Point } from "@zhida/places/contract";
import { DivisionCode, Id, Instant, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { FactorCode } from "./device.ts";

export const RiverNode = z.object({ id: z.string().min(1).max(60), point: Point });
export type RiverNode = z.infer<typeof RiverNode>;

/** A stretch of river between two nodes, in the direction in which it flows. */
export const RiverReach = z.object({
  id: z.string().min(1).max(60),
  from: z.string(),
  to: z.string(),
  name: LocalizedText,
  lengthM: z.number().positive(),
  /** Mean speed of the water, metres a second. */
  speedMps: z.number().positive(),
  line: Line,
});
export type RiverReach = z.infer<typeof RiverReach>;

/** Where a device stands on the network: metres from the upper end of a reach. */
export const RiverPlace = z.object({ reachId: z.string(), offsetM: z.number().min(0) });
export type RiverPlace = z.infer<typeof RiverPlace>;

/** A monitored section 断面 or an outlet 排口. */
export const RiverPoint = z.object({
  deviceId: Id,
  kind: z.enum(["river_station", "outlet"]),
  name: LocalizedText,
  point: Point,
  place: RiverPlace,
});
export type RiverPoint = z.infer<typeof RiverPoint>;

export const RiverNetwork = z.object({
  division: DivisionCode,
  nodes: z.array(RiverNode).max(20_000),
  reaches: z.array(RiverReach).max(20_000),
});
export type RiverNetwork = z.infer<typeof RiverNetwork>;

export const Rivers = RiverNetwork.extend({ points: z.array(RiverPoint) });
export type Rivers = z.infer<typeof Rivers>;

/** An outlet that may have caused it, with every ground for and against in words. */
export const Suspect = z.object({
  deviceId: Id,
  name: LocalizedText,
  point: Point.nullable(),
  /** 0 to 1; a ranking, no probability. */
  score: z.number().min(0).max(1),
  /** Seconds that the water takes from there. */
  travelS: z.int().nullable(),
  distanceM: z.int().nullable(),
  /** When the water now at the section passed by there. */
  passedAt: Instant.nullable(),
  /** What was discharged then, and what is usual there. */
  measured: z.number().nullable(),
  usual: z.number().nullable(),
  reasons: z.array(LocalizedText),
});
export type Suspect = z.infer<typeof Suspect>;

export const RiverTrace = z.object({
  factor: FactorCode,
  /** Reaches from the section upwards that the water of the last hours came through. */
  reaches: z.array(z.object({ id: z.string(), travelS: z.int() })),
  suspects: z.array(Suspect),
});
export type RiverTrace = z.infer<typeof RiverTrace>;
