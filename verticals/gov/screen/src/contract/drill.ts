import { DivisionCode, Id, Instant, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { BreakdownKind, DrillDepth, FigureKey, FigureUnit } from "./record.ts";
import { FigureTone } from "./tone.ts";

/** The viewer's own county unless given. */
export const InCounty = z.object({ division: DivisionCode.optional() });

/** A figure as this viewer may see it. */
export const Figure = z.object({
  key: FigureKey,
  name: LocalizedText,
  unit: FigureUnit,
  /** Null while there is nothing to take a share of. */
  value: z.number().nullable(),
  tone: FigureTone,
  /** As deep as both the figure and the viewer go. */
  depth: DrillDepth,
  breakdowns: z.array(BreakdownKind),
});
export type Figure = z.infer<typeof Figure>;

export const Figures = z.object({
  division: DivisionCode,
  /** Of the records by which they are shown; 0: those that come with Zhida. */
  version: z.int().min(0),
  at: Instant,
  items: z.array(Figure),
});
export type Figures = z.infer<typeof Figures>;

export const PartsQuery = InCounty.extend({ by: BreakdownKind });

/** What a figure is made of, the largest first. */
export const FigureParts = z.object({
  key: FigureKey,
  by: BreakdownKind,
  items: z.array(z.object({ code: z.string(), name: LocalizedText, value: z.number() })),
});
export type FigureParts = z.infer<typeof FigureParts>;

export const DetailQuery = InCounty.extend(PageQuery.shape);

/** One incident behind a figure: what, where and how it stands. Who reported it is not said. */
export const FigureDetail = z.object({
  id: Id,
  title: LocalizedText,
  where: LocalizedText,
  state: LocalizedText,
  tone: FigureTone,
  at: Instant,
});
export type FigureDetail = z.infer<typeof FigureDetail>;

export const FigureDetails = page(FigureDetail);
export type FigureDetails = z.infer<typeof FigureDetails>;
