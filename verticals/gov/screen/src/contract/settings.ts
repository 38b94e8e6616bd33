import { RoleCode } from "@zhida/identity/contract";
import { DivisionCode, Instant, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { BreakdownKind, FigureKey, FigureRecord, FigureUnit } from "./record.ts";

/** What a module can count, and how far it can be followed. */
export const Measure = z.object({
  source: z.string(),
  measure: z.string(),
  name: LocalizedText,
  unit: FigureUnit,
  breakdowns: z.array(BreakdownKind),
  hasDetails: z.boolean(),
});
export type Measure = z.infer<typeof Measure>;

/** All records of a county as its administrator sees them. */
export const FigureSettings = z.object({
  division: DivisionCode,
  /** 0: what comes with Zhida, not changed yet. */
  version: z.int().min(0),
  updatedAt: Instant.nullable(),
  updatedBy: z.string().nullable(),
  records: z.array(FigureRecord),
  measures: z.array(Measure),
  /** What each figure counts right now. */
  values: z.record(FigureKey, z.number().nullable()),
  /** Roles that may see the screen at all. */
  roles: z.array(RoleCode),
});
export type FigureSettings = z.infer<typeof FigureSettings>;

/** Every figure is named once: one that is not wanted is hidden, not left out. */
export const SaveFigures = z.object({ expectedVersion: z.int().min(0), records: z.array(FigureRecord).max(100) });
export type SaveFigures = z.infer<typeof SaveFigures>;

export const FigureAspect = z.enum(["name", "levels", "breakdowns", "shown", "ceilings", "order"]);
export type FigureAspect = z.infer<typeof FigureAspect>;

export const FigureChange = z.object({ key: FigureKey, name: LocalizedText, what: z.array(FigureAspect).min(1) });
export type FigureChange = z.infer<typeof FigureChange>;

export const FigureVersion = z.object({
  version: z.int().min(1),
  updatedAt: Instant,
  updatedBy: z.string(),
  changes: z.array(FigureChange),
});
export type FigureVersion = z.infer<typeof FigureVersion>;

export const VersionsQuery = PageQuery.extend({ division: DivisionCode.optional() });

/** The newest first. */
export const FigureVersions = page(FigureVersion);
export type FigureVersions = z.infer<typeof FigureVersions>;
