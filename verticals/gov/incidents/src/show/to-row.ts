import type { Work } from "@zhida/platform";
import type { IncidentRow } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import type { ListedIncident } from "../store/listed-incident.ts";
import { areaName } from "./area-name.ts";
import { clockStatus } from "./clock-status.ts";
import { stateOf } from "./state-label.ts";

type Handler = IncidentRow["handlingOrganisation"];

/** Costs no statement: names come from memory. */
export async function toRow(incidents: Incidents, work: Work, found: ListedIncident): Promise<IncidentRow> {
  const { organisation } = found;
  return rowOf(incidents, work, found, organisation ? await organisationName(incidents, work, organisation) : null);
}

/** The same for many: each organisation is asked for once. */
export async function toRows(
  incidents: Incidents,
  work: Work,
  found: readonly ListedIncident[],
): Promise<IncidentRow[]> {
  const codes = new Set(found.flatMap(({ organisation }) => organisation ?? []));
  const handlers = new Map<string, Handler>();
  for (const code of codes) handlers.set(code, await organisationName(incidents, work, code));
  return found.map((each) => rowOf(incidents, work, each, handlers.get(each.organisation ?? "") ?? null));
}

function rowOf(incidents: Incidents, work: Work, found: ListedIncident, handlingOrganisation: Handler): IncidentRow {
  const category = incidents.taxonomy.category(found.category);
  const { lon, lat, address, town, community, grid } = found;
  return {
    id: found.id,
    number: found.number,
    category: { code: found.category, name: category?.name ?? found.title, icon: category?.icon ?? "other" },
    agency: found.agency,
    title: found.title,
    description: found.description,
    priority: found.priority,
    state: stateOf(found.state),
    source: found.source,
    place: { lon, lat, address, town, community, grid, area: areaName(incidents, found) },
    reportedAt: found.reported_at.toISOString(),
    dueAt: found.due_at?.toISOString() ?? null,
    closedAt: found.ended_at?.toISOString() ?? null,
    clock: clockStatus(found, work.now),
    handlingOrganisation,
    supervised: found.supervised,
    onTheSpot: found.on_the_spot,
    followers: found.followers,
    occurrences: found.occurrences,
    repeat: found.is_repeat,
    cover: found.cover,
    version: found.version,
    alarm: found.alarm_id,
  };
}

export async function organisationName({ identity }: Pick<Incidents, "identity">, work: Work, code: string) {
  const found = await identity.organisationByCode(work, code);
  return { code, name: found?.name ?? { zh: code, en: code } };
}
