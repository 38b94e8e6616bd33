import type { CaseChannel, OpenCase } from "@zhida/caseflow";
import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import { standingColumns } from "../case-columns.ts";
import type { Category, FieldAnswers, IncidentSource } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { OWNER } from "../owner.ts";
import { type Decision, decideRoute } from "../routing/decide-route.ts";
import type { AssistRecord, IncidentRecord } from "../store/tables.ts";
import { insertIncident, type NewIncident } from "../store/write-incident.ts";
import { tellWatchers } from "../subscriptions/tell-watchers.ts";
import { wordsOf } from "../words.ts";
import { cellOf, cellsAround, degreesOf } from "./cell.ts";
import type { Located } from "./locate-report.ts";

export type Opening = {
  id: string;
  clientId: string;
  category: Category;
  source: IncidentSource;
  title: LocalizedText;
  description: string;
  place: Located;
  fields: FieldAnswers;
  seenAt: Date;
  cover: string | null;
  /** Who files it; nobody when a device does. */
  actor: Actor | null;
  reporter: { id: string | null; name: string; phone: string | null } | null;
  anonymous: boolean;
  /** Settled where it was found. */
  settled?: { note: string; files: string[] };
  alarm?: { id: string; key: string; evidence: Record<string, unknown> };
};

/** Within so many metres the same trouble is the same place. */
export const SAME_PLACE_M = 50;

/** Opens the case, routes it, writes the incident and tells: five statements that go out together. */
export async function openIncident(incidents: Incidents, work: Work, opening: Opening): Promise<IncidentRecord> {
  const { id, place, category, source } = opening;
  const { division } = place;
  const decision = decideRoute(incidents.routing.of(division)?.compiled ?? [], {
    ...place,
    category,
    source,
    description: opening.description,
    fields: opening.fields,
    at: work.now,
  });
  incidents.opening.add(id);
  const opened = await incidents.caseflow
    .open(work, caseOf(opening, decision))
    .finally(() => incidents.opening.delete(id));
  const incident: NewIncident = {
    ...recordOf(opening, decision, work),
    ...standingColumns(opened),
    number: opened.number,
    words: wordsOf(opening.title.zh, opening.title.en, opening.description, place.address),
  } as NewIncident;
  const assists = opened.state.name === "handling" ? assistsOf(incident, decision.assist, work) : [];
  const about = { cells: cellsAround(place), within: degreesOf(SAME_PLACE_M, place), assists };
  await insertIncident(work.db, incident, about);
  const written: IncidentRecord = { ...incident, is_repeat: false };
  incidents.news.publish(work, opening.settled ? "closed" : "reported", written);
  await tellWatchers(incidents, work, written);
  return written;
}

const CHANNELS: Record<IncidentSource, CaseChannel> = {
  resident: "portal",
  grid: "grid",
  desk: "desk",
  device: "device",
  partner: "api",
  open311: "api",
};

function caseOf(opening: Opening, decision: Decision): OpenCase {
  const { id, place, category, actor, reporter, anonymous, settled } = opening;
  const { matched } = decision.route;
  // Nobody rates what he settled himself, what he reported without a name, or what he filed for somebody else.
  const applies = actor && reporter?.id === actor.personId && !anonymous && !settled;
  return {
    id,
    division: place.division,
    owner: OWNER,
    kind: category.code,
    title: opening.title,
    process: "incident",
    subject: {
      kind: "place",
      id,
      key: place.grid ?? place.community ?? place.town ?? place.division,
      name: place.address,
    },
    applicant: applies ? { personId: actor.personId, name: actor.name } : null,
    handlingOrganisation: decision.organisation,
    channel: CHANNELS[opening.source],
    term: decision.term,
    ...(actor && !anonymous && { by: actor }),
    ...(settled
      ? { events: [{ type: "settle", by: "system", note: settled.note, data: { files: settled.files } }] }
      : decision.automatic && {
          events: [
            {
              type: "dispatch-automatically",
              by: "system",
              data: { organisation: decision.organisation, rule: matched?.code, assist: decision.assist },
            },
          ],
        }),
  };
}

function recordOf(opening: Opening, { priority, route }: Decision, work: Work): Partial<IncidentRecord> {
  const { place, reporter, alarm, actor } = opening;
  return {
    division: place.division,
    id: opening.id,
    client_id: opening.clientId,
    category: opening.category.code,
    agency: opening.category.agency,
    priority,
    source: opening.source,
    title: opening.title,
    description: opening.description,
    address: place.address,
    lon: place.lon,
    lat: place.lat,
    accuracy_m: place.accuracyM,
    town: place.town,
    community: place.community,
    grid: place.grid,
    cell: cellOf(place),
    fields: opening.fields,
    reported_at: work.now,
    seen_at: new Date(Math.min(opening.seenAt.getTime(), work.now.getTime())),
    reporter_id: reporter?.id ?? null,
    reporter_name: reporter?.name ?? null,
    reporter_phone: reporter?.phone ?? null,
    reported_by: actor?.personId ?? null,
    anonymous: opening.anonymous,
    assignee_id: null,
    completed_at: opening.settled ? work.now : null,
    completed_by: opening.settled ? (actor?.personId ?? null) : null,
    result: opening.settled ? "solved" : null,
    on_the_spot: opening.settled !== undefined,
    supervised: 0,
    followers: 0,
    occurrences: 1,
    returns: 0,
    reopened: 0,
    cover: opening.cover,
    alarm_id: alarm?.id ?? null,
    alarm_key: alarm?.key ?? null,
    evidence: alarm?.evidence ?? null,
    route,
    merged_into: null,
    rating: null,
  };
}

export const assistsOf = (
  { division, id }: Pick<IncidentRecord, "division" | "id">,
  organisations: readonly string[],
  work: Work,
): AssistRecord[] =>
  organisations.map((organisation) => ({
    division,
    incident_id: id,
    organisation,
    state: "open",
    asked_at: work.now,
    done_at: null,
    note: null,
  }));
