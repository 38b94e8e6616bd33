import type { Actor } from "@zhida/identity";
import { newId, transact, type Work } from "@zhida/platform";
import type { Category, IncidentRow, ReportIncident } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { attach, hasPhoto } from "../files/attach-files.ts";
import { refuse } from "../refusals.ts";
import { toRow } from "../show/to-row.ts";
import { findByClientId } from "../store/read-incident.ts";
import type { IncidentRecord } from "../store/tables.ts";
import { checkFields } from "./check-fields.ts";
import { locateReport } from "./locate-report.ts";
import { openIncident } from "./open-incident.ts";
import { sourceOf } from "./source-of.ts";

/** Takes a report. The same `clientId` of the same person again answers the incident that it became. */
export async function reportIncident(
  incidents: Incidents,
  work: Work,
  { actor, report }: { actor: Actor; report: ReportIncident },
): Promise<IncidentRow> {
  const category = incidents.taxonomy.category(report.category);
  if (!category) throw refuse("unknown_category");
  const source = sourceOf(actor, report, category);
  const fields = checkFields(category, report.fields);
  const place = locateReport(incidents, report.place);
  const checked = { actor, report, category, source, fields, place };
  const written = await transact(work.db, (db) => take(incidents, { ...work, db }, checked)).catch(async (error) => {
    const earlier = isSentTwice(error) && (await findByClientId(work.db, place.division, report.clientId));
    if (!earlier) throw error;
    if (earlier.reported_by !== actor.personId) throw refuse("client_id_taken");
    return earlier;
  });
  return toRow(incidents, work, written);
}

type Checked = Pick<Parameters<typeof openIncident>[2], "source" | "fields" | "place"> & {
  actor: Actor;
  report: ReportIncident;
  category: Category;
};

async function take(incidents: Incidents, work: Work, checked: Checked): Promise<IncidentRecord> {
  const { actor, report, category, source, fields, place } = checked;
  const { onTheSpot, anonymous, onBehalf } = report;
  const id = newId();
  const by = actor.personId;
  const files = await attach(work, { incidentId: id, ids: report.files, by, stage: "report" });
  const results = await attach(work, { incidentId: id, ids: onTheSpot?.files ?? [], by, stage: "result" });
  if (onTheSpot) checkOnTheSpot(category, { before: hasPhoto(files), after: hasPhoto(results) });
  return openIncident(incidents, work, {
    id,
    clientId: report.clientId,
    category,
    source,
    title: category.name,
    description: report.description,
    place,
    fields,
    seenAt: report.reportedAt ? new Date(report.reportedAt) : work.now,
    cover: files.find(({ kind }) => kind === "photo")?.id ?? null,
    actor,
    reporter: onBehalf
      ? { id: null, name: onBehalf.name, phone: onBehalf.phone ?? null }
      : { id: by, name: actor.name, phone: null },
    anonymous,
    settled: onTheSpot && { note: onTheSpot.note, files: results.map((file) => file.id) },
  });
}

/** What the category asks to be shown when it is settled where it was found. */
function checkOnTheSpot({ onTheSpot, name }: Category, photo: { before: boolean; after: boolean }): void {
  if (!onTheSpot) throw refuse("not_on_the_spot", { params: { category: name.zh, categoryEn: name.en } });
  if (onTheSpot.photoBefore && !photo.before) throw refuse("photo_before_needed");
  if (onTheSpot.photoAfter && !photo.after) throw refuse("photo_after_needed");
}

const isSentTwice = (error: unknown): boolean => {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === "23505" && constraint === "incident_division_client_id_key";
};
