import type { OwnerHooks } from "@zhida/caseflow";
import { emit } from "@zhida/platform";
import { keepReturn } from "./board/keep-return.ts";
import { actionColumns, standingColumns } from "./case-columns.ts";
import type { IncidentChange } from "./contract.ts";
import type { Incidents } from "./deps.ts";
import { incidentEnded } from "./events.ts";
import { tellTurn } from "./notices/tell-turn.ts";
import { followIncident } from "./store/write-incident.ts";

const CHANGES: Record<string, IncidentChange> = {
  dispatch: "dispatched",
  "dispatch-automatically": "dispatched",
  progress: "progress",
  return: "returned",
  transfer: "transferred",
  complete: "completed",
  reopen: "reopened",
  confirm: "closed",
  "confirm-by-time": "closed",
  reject: "rejected",
  merge: "merged",
  "grant-extension": "extended",
  supervise: "supervised",
  "case-escalate": "overdue",
};

/** Keeps the incident in step with its case, whoever moved it: called inside the transaction of every action. */
export const followCase =
  (incidents: Incidents): OwnerHooks["onAction"] =>
  async (work, { case: found, action }) => {
    if (incidents.opening.has(found.id)) return;
    const changes = { ...standingColumns(found), ...actionColumns(action) };
    const counted = { returned: action.event === "return", reopened: action.event === "reopen" };
    const written = await followIncident(work.db, found, changes, counted, incidents.written.get(work));
    if (!written) throw new Error(`There is no incident of the case ${found.id}.`);
    incidents.written.set(work, written);
    const change = CHANGES[action.event];
    if (change) incidents.news.publish(work, change, written);
    await keepReturn(work, written, found, action);
    await tellTurn(incidents, work, written, action);
    if (written.ended_at) await emit(work, incidentEnded, incidentEnded.of(written));
  };
