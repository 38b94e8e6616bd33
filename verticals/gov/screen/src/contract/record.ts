import { RoleCode } from "@zhida/identity/contract";
import { z } from "zod";
import { ToneLevel } from "./tone.ts";

export const FigureKey = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .max(40);
export type FigureKey = z.infer<typeof FigureKey>;

export const FigureUnit = z.enum(["count", "share"]);
export type FigureUnit = z.infer<typeof FigureUnit>;

/** How a figure is taken apart: by department that answers for it, by town, by kind of device. */
export const BreakdownKind = z.enum(["agency", "town", "device"]);
export type BreakdownKind = z.infer<typeof BreakdownKind>;

/** How deep a figure may be followed: the figure alone, what it is made of, the single incidents behind it. */
export const DrillDepth = z.enum(["figure", "breakdown", "detail"]);
export type DrillDepth = z.infer<typeof DrillDepth>;

const Name = z.string().trim().min(1).max(40);

/** 指标: one figure of the big screen. They stand on it in the order of the list. */
export const FigureRecord = z.object({
  key: FigureKey,
  name: z.object({ zh: Name, en: Name }),
  /** Which module counts it, and what it calls that count. */
  source: z.string().min(1).max(40),
  measure: z.string().min(1).max(40),
  unit: FigureUnit,
  /** Rising; the first begins at 0. */
  levels: z.array(ToneLevel).min(1).max(6),
  breakdowns: z.array(BreakdownKind),
  shown: z.boolean(),
  /** Roles that see it, and how deep each may go. A role that is not named does not see it. */
  ceilings: z.partialRecord(RoleCode, DrillDepth),
});
export type FigureRecord = z.infer<typeof FigureRecord>;
