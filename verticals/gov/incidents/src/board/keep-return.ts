import type { Action, Case } from "@zhida/caseflow";
import type { Work } from "@zhida/platform";
import { insertReturn } from "../store/board.ts";
import type { IncidentRecord } from "../store/tables.ts";

/** 退单 is remembered with the department that sent it back: afterwards the incident is somebody else's. */
export async function keepReturn(
  work: Work,
  { id, division, town, community, version }: IncidentRecord,
  found: Pick<Case, "handlingOrganisation">,
  { event }: Pick<Action, "event">,
): Promise<void> {
  if (event !== "return") return;
  const organisation = found.handlingOrganisation;
  const where = { organisation, town: town ?? "", community: community ?? "" };
  await insertReturn(work.db, { division, incident_id: id, version, ...where, at: work.now });
}
