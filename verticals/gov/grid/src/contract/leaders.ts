import { LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { Worker } from "./duty.ts";

export const Month = z.string().regex(/^\d{4}-\d{2}$/);
export type Month = z.infer<typeof Month>;

/**
 * What counts is what got better, not how much was typed: a verified problem that was settled on the spot, a report that led to a
 * solved incident, a visit at which somebody was met, an hour on patrol (two a day at most). Duplicates and rejected reports are 0.
 */
export const POINTS = { settled: 3, solved: 3, visit: 2, patrolHour: 1 } as const;
/** Hours on patrol that count on one day. */
export const PATROL_HOURS_A_DAY = 2;

export const Leader = z.object({
  rank: z.int(),
  worker: Worker,
  community: z.object({ code: z.string(), name: LocalizedText }),
  points: z.int(),
  settled: z.int(),
  solved: z.int(),
  visits: z.int(),
  patrolHours: z.number(),
  /** Reported in vain: known for honesty, worth nothing. */
  rejected: z.int(),
});
export type Leader = z.infer<typeof Leader>;

export const LeaderBoard = z.object({
  month: Month,
  area: z.string(),
  items: z.array(Leader),
  mine: Leader.nullable(),
});
export type LeaderBoard = z.infer<typeof LeaderBoard>;

export const LeaderQuery = z.object({
  month: Month.optional(),
  /** County, town or community; one's own county when absent. */
  area: z
    .string()
    .regex(/^\d{6,12}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type LeaderQuery = z.infer<typeof LeaderQuery>;
