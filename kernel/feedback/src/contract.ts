import { DivisionCode, Id, Instant, IsoDate, LocalizedText, page } from "@zhida/platform/contract";
import { z } from "zod";

/** 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意 (国办发〔2019〕51号; GB/T 39735). */
export const Level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export type Level = z.infer<typeof Level>;

export const LEVEL_NAMES: Record<Level, LocalizedText> = {
  5: { zh: "非常满意", en: "Very satisfied" },
  4: { zh: "满意", en: "Satisfied" },
  3: { zh: "基本满意", en: "Fairly satisfied" },
  2: { zh: "不满意", en: "Dissatisfied" },
  1: { zh: "非常不满意", en: "Very dissatisfied" },
};

/** Why somebody rated so; offered at the levels it names. */
export const Reason = z.object({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  levels: z.array(Level).min(1),
  label: LocalizedText,
});
export type Reason = z.infer<typeof Reason>;

/** Every number of the rating rules; a supervisor may change them, from then on. */
export const Parameters = z.object({
  /** Days after a handling is closed in which it may be rated. */
  ratingDays: z.int().min(1).max(365),
  /** Days after the call-back in which the reworked handling may be rated again. */
  secondRatingDays: z.int().min(1).max(60),
  /** Ratings at or below this level open a rework case. */
  reworkLevel: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Working days for the rework, call-back included. */
  reworkWorkdays: z.int().min(1).max(60),
  /** How often one case may be reworked because of a bad rating. */
  reworkRounds: z.int().min(0).max(5),
  /** After so many calls without reaching the person the rework may be closed all the same. */
  callBackTries: z.int().min(1).max(10),
  /** Working days in which the department may appeal against a rating. */
  appealWorkdays: z.int().min(1).max(60),
  /** Working days in which the supervisor decides an appeal. */
  appealDecisionWorkdays: z.int().min(1).max(60),
  /** A board row with fewer ratings shows its count but no score. */
  boardMinimum: z.int().min(1).max(1000),
  commentMaxLength: z.int().min(50).max(2000),
  reasonsMax: z.int().min(1).max(20),
});
export type Parameters = z.infer<typeof Parameters>;

/** What a rating form needs. */
export const RatingRules = z.object({ parameters: Parameters, reasons: z.array(Reason) });
export type RatingRules = z.infer<typeof RatingRules>;

/** counted; appealed: under review and still counted; excluded: the appeal was upheld, it left the statistics. */
export const RatingState = z.enum(["counted", "appealed", "excluded"]);
export type RatingState = z.infer<typeof RatingState>;

export const RatingChannel = z.enum(["portal", "console", "counter", "desk", "kiosk", "api", "link"]);
export type RatingChannel = z.infer<typeof RatingChannel>;

export const RatingInput = z.object({
  level: Level,
  reasons: z.array(z.string().max(60)).max(20).default([]),
  comment: z.string().trim().max(2000).default(""),
  /** Hides the name on the public board; the department still sees who to call back. */
  anonymous: z.boolean().default(false),
});
export type RatingInput = z.infer<typeof RatingInput>;

export const RateCase = RatingInput.extend({ caseId: Id });
export type RateCase = z.infer<typeof RateCase>;

export const Rating = z.object({
  id: Id,
  handlingId: Id,
  caseId: Id,
  /** 0: the handling itself; 1, 2 …: after the rework of that number. */
  round: z.int(),
  level: Level,
  reasons: z.array(z.string()),
  comment: z.string(),
  anonymous: z.boolean(),
  channel: RatingChannel,
  state: RatingState,
  ratedAt: Instant,
  reworkId: Id.nullable(),
});
export type Rating = z.infer<typeof Rating>;

/** One finished handling that may be rated once. */
export const Handling = z.object({
  id: Id,
  caseId: Id,
  caseNumber: z.string(),
  round: z.int(),
  division: DivisionCode,
  itemCode: z.string(),
  title: LocalizedText,
  organisation: z.object({ code: z.string(), name: LocalizedText }),
  closedAt: Instant,
  rateUntil: Instant,
  /** Whether a rating is still possible now. */
  open: z.boolean(),
  rating: Rating.nullable(),
});
export type Handling = z.infer<typeof Handling>;

export const HandlingPage = page(Handling);
export type HandlingPage = z.infer<typeof HandlingPage>;

/** open: being put right; calling_back: put right, the person has still to be called; dismissed: the appeal was upheld. */
export const ReworkState = z.enum(["open", "calling_back", "done", "dismissed"]);
export type ReworkState = z.infer<typeof ReworkState>;

export const CallBackMethod = z.enum(["phone", "visit", "video", "message"]);
export type CallBackMethod = z.infer<typeof CallBackMethod>;

/** The department called the person back: reached or not, what was said, whether the person accepts the outcome. */
export const CallBackInput = z
  .object({
    method: CallBackMethod,
    reached: z.boolean(),
    /** Not accepted: the rework goes on. */
    accepted: z.boolean().nullable().default(null),
    record: z.string().trim().min(5).max(2000),
  })
  .refine((call) => call.reached === (call.accepted !== null), { path: ["accepted"] });
export type CallBackInput = z.infer<typeof CallBackInput>;

export const RecordCallBack = z.intersection(CallBackInput, z.object({ expectedVersion: z.int().min(1) }));
export type RecordCallBack = z.infer<typeof RecordCallBack>;

export const CallBack = z.object({
  id: Id,
  method: CallBackMethod,
  reached: z.boolean(),
  accepted: z.boolean().nullable(),
  record: z.string(),
  at: Instant,
  by: z.string(),
});
export type CallBack = z.infer<typeof CallBack>;

export const RecordMeasures = z.object({
  expectedVersion: z.int().min(1),
  /** What was wrong and what was changed; shown to the person who rated. */
  measures: z.string().trim().min(10).max(2000),
});
export type RecordMeasures = z.infer<typeof RecordMeasures>;

export const Rework = z.object({
  id: Id,
  /** The rework case in caseflow. */
  caseId: Id,
  caseNumber: z.string(),
  /** Of the rework case, to be sent back as `expectedVersion`. */
  version: z.int(),
  /** The case that was rated. */
  ratedCaseId: Id,
  ratedCaseNumber: z.string(),
  round: z.int(),
  division: DivisionCode,
  itemCode: z.string(),
  title: LocalizedText,
  organisation: z.object({ code: z.string(), name: LocalizedText }),
  /** Name in full for the department that must call back, masked for everybody else. */
  ratedBy: z.string(),
  rating: Rating,
  state: ReworkState,
  overdue: z.boolean(),
  openedAt: Instant,
  dueAt: Instant,
  doneAt: Instant.nullable(),
  measures: z.string().nullable(),
  callBacks: z.array(CallBack),
});
export type Rework = z.infer<typeof Rework>;

export const ReworkPage = page(Rework);
export type ReworkPage = z.infer<typeof ReworkPage>;

export const AppealInput = z.object({ grounds: z.string().trim().min(20).max(2000) });
export type AppealInput = z.infer<typeof AppealInput>;

export const AppealDecision = z.object({
  /** true: the rating was malicious or mistaken and leaves the statistics. */
  upheld: z.boolean(),
  note: z.string().trim().min(5).max(2000),
});
export type AppealDecision = z.infer<typeof AppealDecision>;

export const AppealState = z.enum(["open", "upheld", "dismissed"]);
export type AppealState = z.infer<typeof AppealState>;

export const Appeal = z.object({
  id: Id,
  rating: Rating,
  caseNumber: z.string(),
  title: LocalizedText,
  organisation: z.object({ code: z.string(), name: LocalizedText }),
  grounds: z.string(),
  appealedBy: z.string(),
  appealedAt: Instant,
  decideBy: Instant,
  state: AppealState,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  note: z.string().nullable(),
});
export type Appeal = z.infer<typeof Appeal>;

export const AppealPage = page(Appeal);
export type AppealPage = z.infer<typeof AppealPage>;

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

/** A link for rating one handling without signing in: handed over at the counter as a QR code or sent by SMS. */
export const RatingLink = z.object({ path: z.string(), expiresAt: Instant });
export type RatingLink = z.infer<typeof RatingLink>;

/** What a holder of the link may see before rating. */
export const LinkedHandling = z.object({
  title: LocalizedText,
  organisation: z.object({ code: z.string(), name: LocalizedText }),
  closedAt: Instant,
  rated: z.boolean(),
  open: z.boolean(),
});
export type LinkedHandling = z.infer<typeof LinkedHandling>;

/** A rating as staff see it in their list. */
export const RatingRow = Rating.extend({
  caseNumber: z.string(),
  title: LocalizedText,
  organisation: z.object({ code: z.string(), name: LocalizedText }),
  /** Masked. */
  ratedBy: z.string(),
  appeal: AppealState.nullable(),
  /** Whether the department may still appeal. */
  appealable: z.boolean(),
});
export type RatingRow = z.infer<typeof RatingRow>;

export const RatingPage = page(RatingRow);
export type RatingPage = z.infer<typeof RatingPage>;

export const HandlingList = z.object({ items: z.array(Handling) });
export type HandlingList = z.infer<typeof HandlingList>;
