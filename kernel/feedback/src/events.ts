import { defineEvent } from "@zhida/platform";
import { DivisionCode, Id, Instant } from "@zhida/platform/contract";
import { z } from "zod";
import { Level } from "./contract.ts";

/** A handling was rated; the subject is the rating. */
export const caseRated = defineEvent(
  "feedback.case-rated",
  z.object({
    ratingId: Id,
    caseId: Id,
    round: z.int(),
    division: DivisionCode,
    organisationCode: z.string(),
    itemCode: z.string(),
    level: Level,
    ratedAt: Instant,
  }),
);

/** An appeal was decided; when upheld, the rating has left the statistics. The subject is the rating. */
export const appealDecided = defineEvent(
  "feedback.appeal-decided",
  z.object({ appealId: Id, ratingId: Id, division: DivisionCode, organisationCode: z.string(), upheld: z.boolean() }),
);
