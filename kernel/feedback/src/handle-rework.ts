import { type Actor, can } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { RecordCallBack, RecordMeasures } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { refuse } from "./refusals.ts";
import { readParameters } from "./store/parameters.ts";
import { findReworkDetail, listCallBacks, type ReworkDetail } from "./store/reworks.ts";

/** The officer states what was wrong and what was changed; the call-back comes next. */
export async function recordMeasures(
  { caseflow }: Deps,
  work: Work,
  actor: Actor,
  id: string,
  { expectedVersion, measures }: RecordMeasures,
): Promise<void> {
  const { rework } = await getOwnRework(work, actor, id);
  if (rework.state !== "open") throw refuse("rework_finished");
  await caseflow.perform(work, {
    caseId: rework.case_id,
    expectedVersion,
    event: "complete",
    by: actor,
    note: measures,
  });
}

/** Accepted: done. Not accepted: the rework goes on. Not reached so many times (parameter): done all the same. */
export async function recordCallBack(
  { caseflow }: Deps,
  work: Work,
  actor: Actor,
  id: string,
  { expectedVersion, record, method, reached, accepted }: RecordCallBack,
): Promise<void> {
  const { rework } = await getOwnRework(work, actor, id);
  if (rework.state === "open") throw refuse("measures_first");
  if (rework.state !== "calling_back") throw refuse("rework_finished");
  const event = reached ? (accepted ? "call-back" : "reopen") : await eventWhenNotReached(work, rework);
  const data = { method, reached };
  await caseflow.perform(work, { caseId: rework.case_id, expectedVersion, event, by: actor, note: record, data });
}

async function eventWhenNotReached(work: Work, rework: ReworkDetail["rework"]): Promise<string> {
  const { callBackTries } = await readParameters(work.db);
  const inVain = (await listCallBacks(work.db, [rework])).filter((call) => !call.reached).length;
  return inVain + 1 >= callBackTries ? "call-back" : "record-call-back";
}

/** A rework of the officer's own organisation; of any other he learns nothing. */
async function getOwnRework(work: Work, actor: Actor, id: string): Promise<ReworkDetail> {
  const detail = await findReworkDetail(work.db, id);
  const place = detail && { division: detail.rework.division, organisationCode: detail.rework.organisation_code };
  if (!detail || !can(actor, "rework.handle", place)) throw refuse("rework_not_found");
  return detail;
}
