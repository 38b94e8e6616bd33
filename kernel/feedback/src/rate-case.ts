import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { RateCase, Rating } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { rateHandling } from "./rate-handling.ts";
import { isRateable, recordHandling } from "./record-handling.ts";
import { refuse } from "./refusals.ts";
import { listHandlingsOfCase } from "./store/handlings.ts";
import { readParameters } from "./store/parameters.ts";
import type { HandlingRow } from "./store/tables.ts";

/** The applicant, or whoever acts for the body the case is about, rates the newest handling of the case. */
export async function rateCase(deps: Deps, work: Work, actor: Actor, { caseId, ...rating }: RateCase): Promise<Rating> {
  const handlings = await listHandlingsOfCase(work.db, caseId);
  const handling = handlings.at(-1) ?? (await recordFromCase(deps, work, actor, caseId));
  if (!isRater(actor, handling)) throw refuse("handling_not_found");
  return rateHandling(deps, work, handling, rating, { channel: actor.channel, ratedBy: actor.personId });
}

export const isRater = (actor: Actor, handling: Pick<HandlingRow, "applicant_id" | "subject_id">): boolean =>
  actor.personId === handling.applicant_id || actor.subject.id === handling.subject_id;

/** A person may rate in the moment the case closes, before the news of it has arrived here. */
async function recordFromCase({ caseflow }: Deps, work: Work, actor: Actor, caseId: string): Promise<HandlingRow> {
  const found = await caseflow.find(work, caseId);
  const applicant = found?.applicant;
  const isTheirs = found && (applicant?.personId === actor.personId || found.subject.id === actor.subject.id);
  if (!isTheirs || !applicant) throw refuse("handling_not_found");
  if (!found.closedAt) throw refuse("not_finished");
  if (!isRateable(found)) throw refuse("handling_not_found");
  const { personId: applicantId, name: applicantName } = applicant;
  const finished = { ...found, caseId, applicantId, applicantName, closedAt: found.closedAt };
  await recordHandling(work, finished, await readParameters(work.db));
  const [handling] = await listHandlingsOfCase(work.db, caseId);
  if (!handling) throw refuse("handling_not_found");
  return handling;
}
