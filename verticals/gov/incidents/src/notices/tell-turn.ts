import type { Action } from "@zhida/caseflow";
import type { NoticeParams } from "@zhida/notify/contract";
import { type Work, withoutWaiting } from "@zhida/platform";
import type { Incidents } from "../deps.ts";
import { organisationName } from "../show/to-row.ts";
import { followersOf } from "../store/followers.ts";
import type { IncidentRecord } from "../store/tables.ts";

/** Which turn is told by which notice. */
const TURNS: Record<string, string> = {
  dispatch: "incidents.dispatched",
  "dispatch-automatically": "incidents.dispatched",
  progress: "incidents.progress",
  complete: "incidents.completed",
  reopen: "incidents.reopened",
  confirm: "incidents.closed",
  "confirm-by-time": "incidents.closed",
  reject: "incidents.rejected",
  "grant-extension": "incidents.extended",
};

/** Whoever reported or follows an incident hears of each turn of it. */
export async function tellTurn(
  incidents: Incidents,
  work: Work,
  incident: IncidentRecord,
  action: Action,
): Promise<void> {
  const template = TURNS[action.event];
  if (!template) return;
  const followers = incident.followers > 0 ? await followersOf(work.db, incident.division, incident.id) : [];
  const to = [...followers, ...(incident.reporter_id ? [incident.reporter_id] : [])];
  const others = to.filter((person) => person !== action.actor.personId);
  if (others.length === 0) return;
  const organisation = (await organisationName(incidents, work, incident.organisation ?? "")).name;
  const params: NoticeParams = {
    title: incident.title,
    number: incident.number,
    place: incident.address,
    organisation,
    note: sentence(action.note),
    until: incident.due_at?.toISOString() ?? "",
  };
  const notice = {
    template,
    params,
    link: `/incidents/${incident.id}`,
    dedupeKey: `incident:${incident.id}:${action.seq}`,
  };
  await withoutWaiting(work.db, incidents.notify.sendAll(work, others, notice));
}

/** A note stands inside a sentence of ours, so it ends like one. */
const sentence = (note: string | null): string => {
  const text = note?.trim() ?? "";
  return text === "" || /[。！？.!?]$/.test(text) ? text : `${text}。`;
};
