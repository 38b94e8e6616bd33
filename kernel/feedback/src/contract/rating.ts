import { DivisionCode, Id, Instant, LocalizedText, page } from "@zhida/platform/contract";
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

export const HandlingList = z.object({ items: z.array(Handling) });
export type HandlingList = z.infer<typeof HandlingList>;

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
