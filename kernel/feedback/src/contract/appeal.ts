import { Id, Instant, LocalizedText, page } from "@zhida/platform/contract";
import { z } from "zod";
import { Rating } from "./rating.ts";

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
