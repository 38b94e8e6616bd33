import { mayInCounty } from "../access.ts";
import type { IncidentAction } from "../contract.ts";
import { tellStaff } from "../notices/tell-staff.ts";
import { refuse } from "../refusals.ts";
import { type Acting, performOn } from "./acting.ts";

/** 督办: each time at a higher level; from the second on the head is told as well. */
export async function supervise(
  acting: Acting,
  { level, note }: Extract<IncidentAction, { action: "supervise" }>,
): Promise<void> {
  const { incidents, work, actor, seen } = acting;
  const { incident } = seen;
  if (!mayInCounty(actor, "incident.supervise", incident)) throw refuse("not_yours");
  if (level <= incident.supervised) throw refuse("supervised_already");
  await performOn(acting, "supervise", { note, data: { level }, authorised: true });
  const organisation = incident.organisation ?? incident.waits_at;
  if (!organisation) return;
  const notice = { template: "incidents.supervised", organisation, params: { level, note } };
  await tellStaff(incidents, work, incident, { ...notice, role: "department_officer" });
  if (level > 1) await tellStaff(incidents, work, incident, { ...notice, role: "department_head" });
}
