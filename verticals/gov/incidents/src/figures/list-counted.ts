import { type Actor, divisionCovers, domainsOf } from "@zhida/identity";
import { dateInChina, type Work } from "@zhida/platform";
import type { CountedIncidents, IncidentPage } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { communityOf } from "../show/community-of.ts";
import { readMark, toIncidentPage } from "../show/incident-page.ts";
import { listBehind, ORDER_BEHIND, type Within } from "../store/behind-figure.ts";

/** The incidents that a count of the summary is made of, as far as the viewer may see them. */
export async function listCounted(
  incidents: Incidents,
  work: Work,
  {
    division,
    counted,
    actor,
    cursor,
    limit,
  }: { division: string; counted: CountedIncidents; actor: Actor; cursor?: string; limit: number },
): Promise<IncidentPage> {
  const rows = await listBehind(work.db, {
    division,
    counted,
    within: withinOf(actor, division),
    dayStart: new Date(`${dateInChina(work.now)}T00:00:00+08:00`),
    now: work.now,
    mark: readMark(cursor),
    limit: limit + 1,
  });
  return toIncidentPage(incidents, work, rows, limit, (row) => row[ORDER_BEHIND[counted].column]);
}

/** Whether somebody may see every incident of the county. */
export const viewsWholeCounty = (actor: Actor, division: string): boolean => withinOf(actor, division) === "county";

function withinOf(actor: Actor, county: string): Within {
  const domains = domainsOf(actor, "incident.view");
  const isWide = domains.some((each) => each.organisationCode === null && divisionCovers(each.division, county));
  if (isWide) return "county";
  const organisations = domains.flatMap(({ organisationCode }) => organisationCode ?? []);
  return { organisations, communities: organisations.flatMap((code) => communityOf(code) ?? []) };
}
