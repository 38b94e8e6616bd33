import type { Action } from "@zhida/caseflow/contract";
import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { Language, LocalizedText } from "@zhida/platform/contract";
import { isReporter, isStaff, maySee } from "../access.ts";
import type { Extension, IncidentDetail, IncidentFile } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { cellsAround, degreesOf } from "../report/cell.ts";
import { SAME_PLACE_M } from "../report/open-incident.ts";
import { listFiles } from "../store/files.ts";
import { findSeen, type Seen } from "../store/read-incident.ts";
import { relatedTo } from "../store/related-incidents.ts";
import type { ExtensionRecord, FileRecord, IncidentRecord } from "../store/tables.ts";
import { allowedActions } from "./allowed-actions.ts";
import { publicHistory } from "./public-history.ts";
import { stateOf } from "./state-label.ts";
import { organisationName, toRow } from "./to-row.ts";

/** An incident as this viewer may see it: everybody its course, staff the reporter, the notes and the way it was sent. */
export async function showIncident(
  incidents: Incidents,
  work: Work,
  { id, actor, language }: { id: string; actor: Actor | undefined; language: Language },
): Promise<IncidentDetail> {
  const seen = await findSeen(work.db, id, actor?.personId);
  if (!seen || !maySee(incidents, actor, seen)) throw refuse("not_found");
  const { incident } = seen;
  const around = { cells: cellsAround(incident), within: degreesOf(SAME_PLACE_M, incident) };
  const [inspected, files, related] = await Promise.all([
    incidents.caseflow.inspect(work, { id, viewer: actor }),
    listFiles(work.db, id),
    relatedTo(work.db, incident, around),
  ]);
  if (!inspected) throw new Error(`There is no case of the incident ${id}.`);
  const staff = isStaff(actor, seen);
  const mine = isReporter(actor, incident);
  const { task } = inspected;
  const history = inspected.history.map(asReported);
  return {
    incident: await toRow(incidents, work, incident),
    fields: fieldsOf(incidents, incident, language),
    files: files.filter(({ stage }) => staff || mine || stage !== "verify").flatMap(toFile),
    reporter: staff ? await reporterOf(incidents, work, incident) : null,
    history: staff ? history : publicHistory(history),
    assists: await assistsOf(incidents, work, seen),
    route: staff ? incident.route : null,
    extension: staff || mine ? toExtension(seen.extensions.at(-1)) : null,
    actions: actor ? allowedActions(actor, seen, inspected) : [],
    related: related.map(({ reported_at, state, ...each }) => ({
      ...each,
      state: stateOf(state),
      reportedAt: reported_at.toISOString(),
    })),
    evidence: staff ? incident.evidence : null,
    task: staff ? task : null,
    following: seen.following,
    mine,
    feedback: await feedbackOf(incidents, work, { incident, actor }),
  };
}

function fieldsOf(
  { taxonomy }: Incidents,
  { category, fields }: IncidentRecord,
  language: Language,
): IncidentDetail["fields"] {
  const text = ({ zh, en }: LocalizedText) => (language === "en" ? en : zh);
  const asked = taxonomy.category(category)?.fields ?? [];
  return asked.flatMap(({ key, label, options, unit }) => {
    const value = fields[key];
    if (value === undefined) return [];
    const option = options?.find((each) => each.value === value);
    if (option) return [{ key, label, value: text(option.label) }];
    if (typeof value === "boolean") return [{ key, label, value: text(value ? YES : NO) }];
    return [{ key, label, value: unit ? `${value} ${text(unit)}`.trim() : String(value) }];
  });
}

const YES = { zh: "是", en: "Yes" };
const NO = { zh: "否", en: "No" };

/** 13912345678 → 139****5678 */
const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

async function reporterOf({ identity }: Incidents, work: Work, incident: IncidentRecord) {
  if (incident.anonymous || !incident.reporter_name) return null;
  const contact = incident.reporter_id ? await identity.contact(work, incident.reporter_id) : undefined;
  const phone = incident.reporter_phone ?? contact?.phone ?? null;
  return { name: incident.reporter_name, phone: phone && maskPhone(phone) };
}

const assistsOf = (incidents: Incidents, work: Work, { assists }: Seen): Promise<IncidentDetail["assists"]> =>
  Promise.all(
    assists.map(async ({ organisation, state, asked_at, done_at, note }) => ({
      organisation: await organisationName(incidents, work, organisation),
      state,
      askedAt: asked_at.toISOString(),
      doneAt: done_at?.toISOString() ?? null,
      note,
    })),
  );

const toExtension = (found: ExtensionRecord | undefined): Extension | null =>
  found
    ? {
        state: found.state,
        until: found.until.toISOString(),
        note: found.note,
        askedAt: found.asked_at.toISOString(),
        askedBy: found.asked_by,
        decidedBy: found.decided_by,
      }
    : null;

export const toFile = ({ id, kind, type, name, bytes, stage, at }: FileRecord): IncidentFile[] =>
  stage ? [{ id, kind, type, name, bytes, stage, at: at.toISOString() }] : [];

/** The newest rating of it, and whether its reporter has one to give. */
async function feedbackOf(
  { feedback }: Incidents,
  work: Work,
  { incident, actor }: { incident: IncidentRecord; actor: Actor | undefined },
): Promise<IncidentDetail["feedback"]> {
  if (!incident.ended_at) return { level: null, comment: null, mayRate: false };
  const handlings = await feedback.handlingsOfCase(work, incident.id);
  const rating = handlings.findLast((each) => each.rating)?.rating;
  const isRater = actor?.personId === incident.reporter_id && !incident.anonymous && !incident.on_the_spot;
  const isOpen = handlings.length === 0 || handlings.at(-1)?.rating === null;
  return {
    level: rating?.level ?? incident.rating,
    comment: rating?.comment ?? null,
    mayRate: isRater && incident.state === "closed" && isOpen,
  };
}

/** What opens a case is an application, elsewhere. */
const asReported = (action: Action): Action =>
  action.event === "case-open" ? { ...action, label: { zh: "上报事件", en: "Reported" } } : action;
