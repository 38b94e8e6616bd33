import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import { maySee } from "../access.ts";
import type { ActOnIncident, IncidentAction, IncidentRow } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { toRow } from "../show/to-row.ts";
import { findSeen } from "../store/read-incident.ts";
import { type Acting, performOn } from "./acting.ts";
import { finishAssist, withdrawAssist } from "./assist.ts";
import { complete } from "./complete.ts";
import { dispatch } from "./dispatch.ts";
import { askExtension, decideExtension } from "./extend.ts";
import { merge } from "./merge.ts";
import { addProgress } from "./progress.ts";
import { supervise } from "./supervise.ts";
import { transfer } from "./transfer.ts";
import { confirm, reopen } from "./verify.ts";

/** One step of an incident by a person; answers it as it is afterwards. */
export async function actOnIncident(
  incidents: Incidents,
  work: Work,
  { actor, id, request }: { actor: Actor; id: string; request: ActOnIncident },
): Promise<IncidentRow> {
  incidents.caseflow.readAhead(work, id);
  const seen = await findSeen(work.db, id, actor.personId);
  if (!seen || !maySee(incidents, actor, seen)) throw refuse("not_found");
  if (seen.incident.ended_at) throw refuse("ended");
  // The case was asked for first, so it is no newer. Whose turn it was may no longer see the case: he is told that it moved on.
  if (seen.incident.version !== request.expectedVersion) throw refuse("stale_version");
  incidents.written.set(work, seen.incident);
  await step({ incidents, work, actor, seen, expectedVersion: request.expectedVersion }, request);
  return toRow(incidents, work, incidents.written.get(work) ?? seen.incident);
}

function step(acting: Acting, request: IncidentAction): Promise<void> {
  const { incidents, work, actor, seen, expectedVersion } = acting;
  const task = { caseId: seen.incident.id, expectedVersion, by: actor };
  switch (request.action) {
    case "dispatch":
      return dispatch(acting, request);
    case "reject":
      return performOn(acting, "reject", { note: request.note });
    case "merge":
      return merge(acting, request.into);
    case "accept":
      return performOn(acting, "accept");
    case "progress":
      return addProgress(acting, request);
    case "return":
      return performOn(acting, "return", { note: request.note });
    case "transfer":
      return transfer(acting, request);
    case "complete":
      return complete(acting, request);
    case "ask-extension":
      return askExtension(acting, request);
    case "decide-extension":
      return decideExtension(acting, request);
    case "assist-done":
      return finishAssist(acting, request);
    case "withdraw-assist":
      return withdrawAssist(acting, request.organisation);
    case "confirm":
      return confirm(acting, request);
    case "reopen":
      return reopen(acting, request);
    case "supervise":
      return supervise(acting, request);
    case "claim":
      return incidents.caseflow.claim(work, task).then(() => {});
    case "release":
      return incidents.caseflow.release(work, task).then(() => {});
  }
}
