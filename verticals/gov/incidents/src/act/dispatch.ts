import { withoutWaiting } from "@zhida/platform";
import type { IncidentAction } from "../contract.ts";
import { tellStaff } from "../notices/tell-staff.ts";
import { assistsOf } from "../report/open-incident.ts";
import { insertAssists } from "../store/assists.ts";
import { type Acting, performOn } from "./acting.ts";
import { checkOrganisation } from "./check-organisation.ts";

type Dispatch = Extract<IncidentAction, { action: "dispatch" }>;

/** 派单: to the department that leads, with the time that the category gives or the dispatcher, and to those that help. */
export async function dispatch(acting: Acting, { organisation, term, assist, note }: Dispatch): Promise<void> {
  const helpers = [...new Set(assist)].filter((code) => code !== organisation);
  for (const code of [organisation, ...helpers]) await checkOrganisation(acting, code);
  const given = term ?? acting.incidents.taxonomy.category(acting.seen.incident.category)?.term;
  await performOn(acting, "dispatch", {
    handlingOrganisation: organisation,
    ...(given && { term: given }),
    note,
    data: { organisation, assist: helpers },
  });
  await askHelp(acting, helpers);
}

/** 联合处置 */
async function askHelp({ incidents, work, seen }: Acting, helpers: readonly string[]): Promise<void> {
  if (helpers.length === 0) return;
  await withoutWaiting(work.db, insertAssists(work.db, assistsOf(seen.incident, helpers, work)));
  const notice = { template: "incidents.to-assist", role: "department_officer" as const };
  for (const organisation of helpers) await tellStaff(incidents, work, seen.incident, { ...notice, organisation });
}
