import { defineEvent } from "@zhida/platform";
import { IsoDate, LocalizedText } from "@zhida/platform/contract";
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

const named = PolicyRef.extend({ name: LocalizedText });

/** A draft waits for somebody who did not edit it. */
export const policySubmitted = defineEvent(
  "matching.policy-submitted",
  named.extend({
    division: z.string(),
    department: z.string(),
    by: z.string(),
    /** Who wrote it, the author first: none of them approves it. */
    editorIds: z.array(z.uuid()),
    note: z.string().nullable(),
  }),
);

/** What was in review is a draft again, for the reason given. */
export const policyReturned = defineEvent(
  "matching.policy-returned",
  named.extend({ by: z.string(), reason: z.string(), authorId: z.uuid().nullable() }),
);

/** A version was published. Whom it fits is found by a scan, not by an event for each of them. */
export const policyPublished = defineEvent(
  "matching.policy-published",
  named.extend({
    effectiveFrom: IsoDate,
    effectiveTo: IsoDate.nullable(),
    /** Who wrote it and who approved it; of a shipped version, who shipped it, and no id. */
    author: z.string().nullable(),
    authorId: z.uuid().nullable(),
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
