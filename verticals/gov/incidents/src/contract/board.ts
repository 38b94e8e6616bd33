import { DivisionCode, Id, Instant, IsoDate, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { CategoryCode } from "./taxonomy.ts";

export const BoardQuery = z.object({
  /** The viewer's own county unless given. */
  division: DivisionCode.optional(),
  /** Both days are included, by China Standard Time; the last 28 days unless given, 366 at most. */
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  /** area: towns of the county, or with `town` its communities. */
  by: z.enum(["organisation", "area"]).default("organisation"),
  /** Nine digits: only what lies in this town. */
  town: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
});
export type BoardQuery = z.infer<typeof BoardQuery>;

/** `count` of `of`; the share (0–1) is null where there is nothing to take a share of. */
export const Proportion = z.object({ count: z.int(), of: z.int(), share: z.number().min(0).max(1).nullable() });
export type Proportion = z.infer<typeof Proportion>;

/**
 * What was done with incidents, in counts and shares. Nothing is left out unsaid: rejected, merged and contested ones are counted
 * apart, and every share says of how many it is.
 */
export const BoardFigures = z.object({
  /** Reported in the period, as they stand with this department now: handled, waiting, rejected and merged alike. */
  reported: z.int(),
  /** Closed in the period, on the spot or by a department. */
  handled: z.int(),
  rejected: z.int(),
  merged: z.int(),
  /** Not ended, whenever they were reported; and of these, how many are past their deadline now. */
  open: z.int(),
  overdue: z.int(),
  /** In time: of those closed in the period that had a deadline, completed no later than it. */
  inTime: Proportion,
  /** Returned: of what left the department in the period (closed, or sent back to the command centre), what was sent back. */
  returned: Proportion,
  /** Reopened: of those closed in the period by a department, those that once failed the verification. */
  reopened: Proportion,
  /** Of those closed in the period, those settled where they were found. */
  onTheSpot: Proportion,
  /** Of the ratings given in the period (upheld appeals left out), those of three stars or more. */
  satisfied: Proportion,
  /** Ratings of the period that were set aside on appeal. */
  ratingsSetAside: z.int(),
  /** From report to completion, in calendar hours, mean of those closed in the period by a department; null where there are none. */
  handlingHours: z.number().min(0).nullable(),
  /** Places where the same trouble came three times within 50 m in 90 days. */
  repeatPlaces: z.int(),
  /**
   * 0–100, null below ten handled: 40 × in time + 30 × satisfied + 20 × (1 − reopened) + 10 × (1 − returned); a share that is null
   * takes no part and its weight goes to the others. Made of shares alone, so that much work never lowers it.
   */
  score: z.number().min(0).max(100).nullable(),
});
export type BoardFigures = z.infer<typeof BoardFigures>;

/** A week from Monday; the first and the last may be cut by the period. */
export const BoardWeek = z.object({
  monday: IsoDate,
  reported: z.int(),
  handled: z.int(),
  inTime: Proportion,
  reopened: Proportion,
  satisfied: Proportion,
});
export type BoardWeek = z.infer<typeof BoardWeek>;

export const BoardRow = z.object({
  /** Of the organisation, town or community; null: not dispatched yet, or between towns or communities. */
  code: z.string().nullable(),
  name: LocalizedText,
  figures: BoardFigures,
  weeks: z.array(BoardWeek),
});
export type BoardRow = z.infer<typeof BoardRow>;

/** Within 50 m the same category was reported three times or more in the 90 days before `at`. */
export const RepeatPlace = z.object({
  lon: z.number(),
  lat: z.number(),
  address: z.string(),
  category: z.object({ code: CategoryCode, name: LocalizedText }),
  town: z.string().nullable(),
  organisation: z.object({ code: z.string(), name: LocalizedText }).nullable(),
  count: z.int(),
  open: z.int(),
  firstAt: Instant,
  lastAt: Instant,
  lastIncident: Id,
});
export type RepeatPlace = z.infer<typeof RepeatPlace>;

export const IncidentBoard = z.object({
  division: DivisionCode,
  from: IsoDate,
  to: IsoDate,
  by: BoardQuery.shape.by.unwrap(),
  /** Whose communities the areas are; null: the county, by town. */
  town: z.object({ code: z.string(), name: LocalizedText }).nullable(),
  at: Instant,
  /** Of the whole county or of the town; of one's own departments for whoever supervises no county. */
  total: BoardRow.pick({ figures: true, weeks: true }),
  /** Best score first, then those too few to be scored, by code. */
  rows: z.array(BoardRow),
  /** The most frequent first, 100 at most; `repeatPlaces` of the figures counts them all. */
  repeatPlaces: z.array(RepeatPlace),
});
export type IncidentBoard = z.infer<typeof IncidentBoard>;

/** A week by its Monday. */
export const BriefWeek = z.object({
  /** ISO 8601: 2026-W09 */
  week: z.string().regex(/^\d{4}-W\d{2}$/),
  monday: IsoDate,
  sunday: IsoDate,
  /** Null: not made yet; it is made when it is asked for. */
  madeAt: Instant.nullable(),
});
export type BriefWeek = z.infer<typeof BriefWeek>;

/** 民情周报: the weeks that are over, the last first. */
export const BriefWeeks = z.object({ items: z.array(BriefWeek) });
export type BriefWeeks = z.infer<typeof BriefWeeks>;
