import { z } from "zod";

const Text = z.object({ zh: z.string().min(1), en: z.string().min(1) });

/** How deep somebody may follow a figure: the figure alone, where it comes from, the single incidents. */
export const DrillDepth = z.enum(["figure", "breakdown", "incident"]);
export type DrillDepth = z.infer<typeof DrillDepth>;

/** 指标卡: one figure of the screen, as data. Another county shows others by another file. */
export const TileRecord = z.object({
  code: z.string().regex(/^[a-z-]+$/),
  label: Text,
  /** Which summary it is read from, and the field there. */
  source: z.enum(["incidents", "monitoring"]),
  field: z.string(),
  unit: z.enum(["count", "share"]),
  /** The last level whose `from` the figure reaches gives its tone. Shares are 0 to 1. */
  levels: z.array(z.object({ from: z.number(), tone: z.enum(["plain", "calm", "warn", "alarm"]) })).min(1),
  /** Roles that see it, and how deep each may go. A role that is not named does not see it. */
  ceilings: z.record(z.string(), DrillDepth),
  drill: z
    .object({
      /** Lists of the same summary that the figure is broken down by, and their member to show. */
      breakdowns: z.array(z.object({ list: z.enum(["byAgency", "byTown"]), member: z.string() })),
      /** Filters of the list of incidents behind the figure. */
      incidents: z.record(z.string(), z.string()).nullable(),
    })
    .nullable(),
});
export type TileRecord = z.infer<typeof TileRecord>;

export const TileRecords = z.array(TileRecord).max(12);
