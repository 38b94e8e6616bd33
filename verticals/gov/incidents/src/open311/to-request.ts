import type { Work } from "@zhida/platform";
import type { Language } from "@zhida/platform/contract";
import type { Incidents } from "../deps.ts";
import { stateOf } from "../show/state-label.ts";
import { organisationName } from "../show/to-row.ts";
import type { IncidentRecord } from "../store/tables.ts";
import type { ServiceRequest } from "./geo-report.ts";
import { noticeOf, say } from "./services.ts";

/** An incident as the public sees it. Names come from memory: costs no statement. */
export async function toRequest(
  incidents: Incidents,
  work: Work,
  found: IncidentRecord,
  { origin, language }: { origin: string; language: Language },
): Promise<ServiceRequest> {
  const { taxonomy } = incidents;
  const category = taxonomy.category(found.category);
  const agency = taxonomy.agency(found.agency)?.name ?? { zh: found.agency, en: found.agency };
  const handler = found.organisation ? (await organisationName(incidents, work, found.organisation)).name : agency;
  return {
    service_request_id: found.number,
    status: found.ended_at ? "closed" : "open",
    status_notes: say(stateOf(found.state).label, language),
    service_name: say(category?.name ?? found.title, language),
    service_code: found.category,
    description: found.description,
    agency_responsible: say(handler, language),
    service_notice: category ? noticeOf(category, say(agency, language), language) : null,
    requested_datetime: inChina(found.reported_at),
    updated_datetime: inChina(lastChange(found)),
    expected_datetime: found.due_at && inChina(found.due_at),
    address: found.address,
    address_id: null,
    zipcode: null,
    lat: found.lat,
    long: found.lon,
    media_url: found.cover && `${origin}/api/incidents/files/${found.cover}`,
  };
}

function lastChange({ reported_at, started_at, completed_at, ended_at }: IncidentRecord): Date {
  if (ended_at) return ended_at;
  const moments = [reported_at, started_at, completed_at].flatMap((each) => each?.getTime() ?? []);
  return new Date(Math.max(...moments));
}

const CHINA_MS = 8 * 3_600_000;

/** W3C date and time of China Standard Time, whole seconds: 2026-03-02T09:00:00+08:00. */
const inChina = (at: Date): string =>
  `${new Date(at.getTime() + CHINA_MS).toISOString().slice(0, "2026-03-02T09:00:00".length)}+08:00`;
