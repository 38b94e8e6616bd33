import { divisionCovers } from "@zhida/identity";
import { refuse } from "../refusals.ts";
import type { Acting } from "./acting.ts";

/** Refuses an organisation that is not there, or not of the incident's county. */
export async function checkOrganisation({ incidents, work, seen }: Acting, code: string): Promise<void> {
  const found = await incidents.identity.organisationByCode(work, code);
  if (!found || !divisionCovers(seen.incident.division, found.division)) {
    throw refuse("unknown_organisation", { params: { code } });
  }
}
