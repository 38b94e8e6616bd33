import { type Actor, can, domainsOf } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { IncidentPage, IncidentQuery } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { listFollowed, listIncidents, searchIncidents, type Walk, walkOf } from "../store/list-incidents.ts";
import { queryOf } from "../words.ts";
import { communityOf } from "./community-of.ts";
import { readMark, toIncidentPage } from "./incident-page.ts";

/** The incidents of a scope that the viewer may see; see `IncidentScope`. */
export async function listForStaff(
  incidents: Incidents,
  work: Work,
  actor: Actor,
  { cursor, limit, ...filters }: IncidentQuery,
): Promise<IncidentPage> {
  const order = filters.scope === "overdue" ? "due_at" : "reported_at";
  const mark = readMark(cursor);
  const walks = walksOf(incidents, actor, filters);
  const asked = { walks, filters, mark, limit: limit + 1, order, now: work.now } as const;
  const query = filters.text && queryOf(filters.text);
  const rows = query ? await searchIncidents(work.db, asked, query) : await listIncidents(work.db, asked);
  return toIncidentPage(incidents, work, rows, limit, (row) => row[order]);
}

export async function listMine(
  incidents: Incidents,
  work: Work,
  actor: Actor,
  { relation, cursor, limit }: { relation: "reported" | "followed"; cursor?: string; limit: number },
): Promise<IncidentPage> {
  const mark = readMark(cursor);
  if (relation === "followed") {
    const rows = await listFollowed(work.db, actor.personId, mark, limit + 1);
    return toIncidentPage(incidents, work, rows, limit, ({ since }) => since);
  }
  const walks = [walkOf.reporter(actor.personId)];
  const rows = await listIncidents(work.db, {
    walks,
    filters: { scope: "mine" },
    mark,
    limit: limit + 1,
    now: work.now,
  });
  return toIncidentPage(incidents, work, rows, limit, (row) => row.reported_at);
}

const TASK_ROLES = ["dispatcher", "department_officer", "grid_worker"];

function walksOf(
  incidents: Incidents,
  actor: Actor,
  { scope, number }: Pick<IncidentQuery, "scope" | "number">,
): Walk[] {
  if (number) return can(actor, "incident.view", { division: number.split("-")[0] }) ? [walkOf.number(number)] : [];
  if (scope === "mine") return [walkOf.assignee(actor.personId)];
  if (scope === "available") {
    return actor.positions.flatMap(({ organisationCode, roles }) =>
      roles.filter((role) => TASK_ROLES.includes(role)).map((role) => walkOf.waiting(role, organisationCode)),
    );
  }
  const domains = domainsOf(actor, "incident.view");
  const wide = domains.filter(({ organisationCode }) => organisationCode === null);
  const whole = [...new Set(wide.flatMap(({ division }) => countiesIn(incidents, division)))];
  if (whole.length > 0 && scope !== "department") return whole.map(walkOf.division);
  const own = new Set([
    ...domains.flatMap(({ organisationCode }) => organisationCode ?? []),
    ...actor.positions.map(({ organisationCode }) => organisationCode),
  ]);
  return [...own].flatMap((code) => ofOrganisation(code, scope));
}

/** A community's organisation sees what lies in it, a department what it handles and where it helps. */
function ofOrganisation(code: string, scope: IncidentQuery["scope"]): Walk[] {
  const community = communityOf(code);
  if (community) return [walkOf.community(community)];
  return scope === "overdue" ? [walkOf.organisation(code)] : [walkOf.organisation(code), walkOf.assisting(code)];
}

const COUNTY_DIGITS = 6;

/** Incidents lie in counties: a province or city is read county by county. */
function countiesIn({ places }: Incidents, division: string): string[] {
  if (division.length >= COUNTY_DIGITS) return [division.slice(0, COUNTY_DIGITS)];
  return places.areasWithin(division, "county").map(({ code }) => code);
}
