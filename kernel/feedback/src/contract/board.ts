import { DivisionCode, IsoDate, LocalizedText, page } from "@zhida/platform/contract";
import { z } from "zod";
import { Level } from "./rating.ts";

/** Counts of one department or item. Levels count first ratings; ratings after a rework stand apart and never replace them. */
export const RatingStats = z.object({
  ratings: z.int(),
  /** Number of ratings of level 1, 2, 3, 4, 5. */
  levels: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]),
  /** Level 3 and better, per cent; null below the board's minimum. */
  satisfiedPercent: z.number().nullable(),
  /** Mean level; null below the board's minimum. */
  score: z.number().nullable(),
  excluded: z.int(),
  /** `opened` without those dismissed by an appeal. */
  reworks: z.object({ opened: z.int(), done: z.int(), inTime: z.int() }),
  secondRatings: z.object({ ratings: z.int(), satisfied: z.int() }),
});
export type RatingStats = z.infer<typeof RatingStats>;

export const BoardRow = z.object({ code: z.string(), name: LocalizedText, stats: RatingStats });
export type BoardRow = z.infer<typeof BoardRow>;

/** Months are "YYYY-MM" in Asia/Shanghai; a range includes both ends. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export type Month = z.infer<typeof Month>;

export const BoardQuery = z.object({
  division: DivisionCode,
  from: Month.optional(),
  to: Month.optional(),
  organisation: z.string().max(40).optional(),
  item: z.string().max(120).optional(),
  /** What a row is; items when one department or item was asked for. */
  by: z.enum(["organisation", "item"]).optional(),
});
export type BoardQuery = z.infer<typeof BoardQuery>;

export const Board = z.object({ total: RatingStats, rows: z.array(BoardRow) });
export type Board = z.infer<typeof Board>;

/** A rating as the public sees it: name and digits masked, nothing that leads to the case. */
export const PublicRating = z.object({
  level: Level,
  reasons: z.array(z.string()),
  comment: z.string(),
  /** Masked, 林*梅; null when the person chose to stay unnamed. */
  name: z.string().nullable(),
  ratedOn: IsoDate,
  title: LocalizedText,
  organisation: z.object({ code: z.string(), name: LocalizedText }),
  /** What the department changed, when a rework has been closed. */
  reply: z.string().nullable(),
});
export type PublicRating = z.infer<typeof PublicRating>;

export const PublicRatingPage = page(PublicRating);
export type PublicRatingPage = z.infer<typeof PublicRatingPage>;
