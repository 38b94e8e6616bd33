import type { IncidentMarker, Taxonomy } from "@zhida/gov-incidents/contract";
import type { LocalizedText } from "@zhida/platform/contract";
import type { MapMark, MapTone } from "../../../ui/map/map-mark.ts";

const DUE_SOON_MS = 2 * 3_600_000;

export const isEnded = ({ state }: Pick<IncidentMarker, "state">): boolean =>
  state === "closed" || state === "rejected" || state === "merged";

export const isDueSoon = ({ dueAt, state }: IncidentMarker, now: Date): boolean =>
  dueAt !== null &&
  state !== "verifying" &&
  new Date(dueAt) > now &&
  new Date(dueAt).getTime() - now.getTime() <= DUE_SOON_MS;

/** Red: late or most urgent · ochre: soon late · blue: waits for the command centre · green: in hand · grey: ended. */
export function toneOf(marker: IncidentMarker, now: Date): MapTone {
  if (isEnded(marker)) return "done";
  if (marker.clock === "overdue" || marker.priority === 1) return "alarm";
  if (marker.clock === "warning" || isDueSoon(marker, now)) return "warn";
  return marker.state === "reported" ? "info" : "calm";
}

type Words = { text: (text: LocalizedText) => string; detail: (marker: IncidentMarker) => string };

export function marksOf(
  markers: readonly IncidentMarker[],
  taxonomy: Taxonomy | undefined,
  now: Date,
  words: Words,
): MapMark[] {
  const names = new Map(taxonomy?.categories.map((each) => [each.code, words.text(each.name)]));
  return markers.map((marker) => ({
    id: marker.id,
    lon: marker.lon,
    lat: marker.lat,
    tone: toneOf(marker, now),
    name: names.get(marker.category) ?? marker.category,
    detail: words.detail(marker),
  }));
}
