import { defineEvent } from "@zhida/platform";
import { IsoDate } from "@zhida/platform/contract";
import { MatchDelta, PolicyRef } from "./contract.ts";

/** Subject of the event is the subject's key; emitted in the transaction that changed the facts. */
export const matchGained = defineEvent("matching.match-gained", MatchDelta);
export const matchLost = defineEvent("matching.match-lost", MatchDelta);

/** A version was published. Whom it fits is found by a scan, not by an event for each of them. */
export const policyPublished = defineEvent(
  "matching.policy-published",
  PolicyRef.extend({ effectiveFrom: IsoDate, effectiveTo: IsoDate.nullable() }),
);
