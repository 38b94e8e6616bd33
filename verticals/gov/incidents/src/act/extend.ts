import type { Term } from "@zhida/caseflow";
import { withoutWaiting } from "@zhida/platform";
import { isHeadOf, mayIn, mayInCounty } from "../access.ts";
import type { IncidentAction } from "../contract.ts";
import { tellStaff } from "../notices/tell-staff.ts";
import { refuse } from "../refusals.ts";
import { decideAsked, insertExtension } from "../store/extensions.ts";
import { type Acting, performOn } from "./acting.ts";

const HOUR = 3_600_000;

/** 申请延期, decided by the head of the department or the command centre. */
export async function askExtension(
  acting: Acting,
  { until, note }: Extract<IncidentAction, { action: "ask-extension" }>,
): Promise<void> {
  const { incidents, work, actor, seen } = acting;
  const { incident, extensions } = seen;
  if (extensions.some(({ state }) => state === "asked")) throw refuse("extension_pending");
  const wanted = new Date(until);
  if (wanted <= work.now || (incident.due_at && wanted <= incident.due_at)) throw refuse("extension_too_short");
  await performOn(acting, "ask-extension", { note, data: { until } });
  await insertExtension(work.db, {
    division: incident.division,
    incident_id: incident.id,
    seq: extensions.length + 1,
    state: "asked",
    until: wanted,
    note,
    asked_at: work.now,
    asked_by: actor.name,
    decided_at: null,
    decided_by: null,
  });
  const organisation = incident.organisation ?? "";
  const params = { until, note, by: actor.name };
  const notice = { template: "incidents.extension-asked", organisation, role: "department_head" as const, params };
  await tellStaff(incidents, work, incident, notice);
}

export async function decideExtension(
  acting: Acting,
  { grant, note }: Extract<IncidentAction, { action: "decide-extension" }>,
): Promise<void> {
  const { work, actor, seen } = acting;
  const { incident, extensions } = seen;
  if (!mayDecideExtension(acting)) throw refuse("extension_own");
  const asked = extensions.find(({ state }) => state === "asked");
  if (!asked) throw refuse("no_extension");
  const decided = { ...asked, state: grant ? ("granted" as const) : ("refused" as const) };
  await withoutWaiting(work.db, decideAsked(work.db, { ...decided, decided_at: work.now, decided_by: actor.name }));
  const data = { until: asked.until.toISOString() };
  if (!grant) return performOn(acting, "refuse-extension", { note, data, authorised: true });
  const term = termUntil(incident.started_at ?? work.now, asked.until);
  await performOn(acting, "grant-extension", { note, data, term, authorised: true });
}

export function mayDecideExtension({ actor, seen }: Pick<Acting, "actor" | "seen">): boolean {
  const { incident } = seen;
  if (mayInCounty(actor, "incident.dispatch", incident)) return true;
  return (
    isHeadOf(actor, incident.organisation) && mayIn(actor, "incident.handle", incident, incident.organisation ?? "")
  );
}

/** In whole hours from the clock's start, so that the moment that was asked for is reached. */
const termUntil = (start: Date, until: Date): Term => ({
  amount: Math.max(1, Math.ceil((until.getTime() - start.getTime()) / HOUR)),
  unit: "hour",
});
