import { Id, Instant, IsoDate, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { Care } from "./care.ts";
import { GridCode } from "./duty.ts";
import { Patrol } from "./patrol.ts";

/** An incident whose handling the grid worker looks at on the spot. */
export const Verification = z.object({
  incidentId: Id,
  number: z.string(),
  title: LocalizedText,
  address: z.string(),
  lon: z.number(),
  lat: z.number(),
  dueAt: Instant.nullable(),
});
export type Verification = z.infer<typeof Verification>;

export const TodayGrid = z.object({
  code: GridCode,
  name: LocalizedText,
  /** Minutes on patrol today, ended or not. */
  patrolMinutes: z.int(),
  patrolled: z.boolean(),
});
export type TodayGrid = z.infer<typeof TodayGrid>;

/** What a grid worker has to do today, the most pressing first. */
export const Today = z.object({
  day: IsoDate,
  grids: z.array(TodayGrid),
  verifications: z.array(Verification),
  visits: z.array(Care),
  /** All that are due, of which `visits` shows the first. */
  visitsDue: z.int(),
  /** The patrol that is under way. */
  patrol: Patrol.nullable(),
  pointsThisMonth: z.int(),
});
export type Today = z.infer<typeof Today>;
