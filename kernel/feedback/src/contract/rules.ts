import { LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { Level } from "./rating.ts";

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
