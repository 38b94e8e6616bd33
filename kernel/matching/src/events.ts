import { defineEvent } from "@zhida/platform";
import { IsoDate } from "@zhida/platform/contract";
import { z } from "zod";
import { FactName, MatchCause, MatchDelta, PolicyRef, SubjectRef } from "./contract.ts";

/** Subject of the event is the subject's key; emitted in the transaction that changed the facts. */
export const matchGained = defineEvent("matching.match-gained", MatchDelta);
export const matchLost = defineEvent("matching.match-lost", MatchDelta);

/**
 * What is known of a subject changed, from `on`: a day that has passed when a registry was corrected. Told also where no match came or
 * went, since an amount may be another one.
 */
export const factsChanged = defineEvent(
  "matching.facts-changed",
  z.object({ subject: SubjectRef, on: IsoDate, cause: MatchCause, facts: z.array(FactName) }),
);

/** A version was published. Whom it fits is found by a scan, not by an event for each of them. */
export const policyPublished = defineEvent(
  "matching.policy-published",
  PolicyRef.extend({
    effectiveFrom: IsoDate,
    effectiveTo: IsoDate.nullable(),
    /** Who wrote it and who approved it; of a shipped version, who shipped it. */
    author: z.string().nullable(),
    approver: z.string().nullable(),
  }),
);

/** A policy decides no more from `effectiveTo` on. The subject is its code. */
export const policyEnded = defineEvent("matching.policy-ended", PolicyRef.extend({ effectiveTo: IsoDate }));

/** A dated value was added: the policies of the division that read it decide anew from that day. The subject is its name. */
export const parameterChanged = defineEvent(
  "matching.parameter-changed",
  z.object({ name: z.string(), division: z.string(), validFrom: IsoDate }),
);
