import type { PerformEvent } from "@zhida/caseflow";
import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { Incidents } from "../deps.ts";
import { OWNER } from "../owner.ts";
import type { Seen } from "../store/read-incident.ts";

/** Somebody at work on one incident that he may see. */
export type Acting = { incidents: Incidents; work: Work; actor: Actor; seen: Seen; expectedVersion: number };

/** Performs an event of the incident's case: by who holds its task, or `authorised` by what was asked here before. */
export async function performOn(
  { incidents, work, actor, seen, expectedVersion }: Acting,
  event: string,
  more: Pick<PerformEvent, "note" | "data" | "context" | "handlingOrganisation" | "term" | "authorised"> = {},
): Promise<void> {
  await incidents.caseflow.perform(work, {
    caseId: seen.incident.id,
    expectedVersion,
    event,
    by: actor,
    owner: OWNER,
    ...more,
  });
}
