import type { Entry } from "../outbox/entry.ts";
import { blankDraft, type ReportDraft } from "./report-draft.ts";

/** A report that was handed in, as the draft that it was. Files that the server has already are not sent again. */
export function asDraft({ work, files, at }: Entry): ReportDraft {
  if (work.kind !== "report") throw new Error(`a ${work.kind} is no report`);
  const { report } = work;
  const named = (ids: readonly string[] = []) => files.filter(({ id }) => ids.includes(id));
  const shown = named(report.files);
  return {
    ...blankDraft(new Date(report.reportedAt ?? at)),
    clientId: report.clientId,
    step: 3,
    photos: shown.filter(({ type }) => !type.startsWith("audio/")),
    voice: shown.find(({ type }) => type.startsWith("audio/")) ?? null,
    description: report.description,
    category: report.category,
    fields: report.fields ?? {},
    place: { lon: report.place.lon, lat: report.place.lat, accuracyM: report.place.accuracyM },
    address: report.place.address ?? "",
    anonymous: report.anonymous ?? false,
    settled: report.onTheSpot ? { note: report.onTheSpot.note, photos: named(report.onTheSpot.files) } : null,
  };
}
