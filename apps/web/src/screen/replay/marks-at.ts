import type { IncidentMarker } from "@zhida/gov-incidents/contract";
import { timesOf } from "../data/times-of.ts";

/** How long what was closed stays on the map before it is taken off. */
const FADES_MS = 30 * 60_000;

/** What was there at that time: reported, and not closed for long. */
export const markersAt = (markers: readonly IncidentMarker[], at: number): IncidentMarker[] =>
  markers.filter((marker) => {
    const { reported, closed } = timesOf(marker);
    return reported <= at && closed + FADES_MS > at;
  });

/** How many were reported in each of `parts` equal parts of the time. */
export function reportsByPart(markers: readonly IncidentMarker[], from: number, to: number, parts: number): number[] {
  const counts = new Array<number>(parts).fill(0);
  for (const marker of markers) {
    const part = Math.floor(((timesOf(marker).reported - from) / (to - from)) * parts);
    if (part >= 0 && part < parts) counts[part]!++;
  }
  return counts;
}
