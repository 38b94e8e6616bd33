import type { IncidentMarker } from "@zhida/gov-incidents/contract";

/** How long what was closed stays on the map before it is taken off. */
const FADES_MS = 30 * 60_000;

/** What was there at that time: reported, and not closed for long. */
export const markersAt = (markers: readonly IncidentMarker[], at: number): IncidentMarker[] =>
  markers.filter(
    ({ reportedAt, closedAt }) =>
      Date.parse(reportedAt) <= at && (closedAt === null || Date.parse(closedAt) + FADES_MS > at),
  );

/** How many were reported in each of `parts` equal parts of the time. */
export function reportsByPart(markers: readonly IncidentMarker[], from: number, to: number, parts: number): number[] {
  const counts = new Array<number>(parts).fill(0);
  for (const { reportedAt } of markers) {
    const part = Math.floor(((Date.parse(reportedAt) - from) / (to - from)) * parts);
    if (part >= 0 && part < parts) counts[part]!++;
  }
  return counts;
}
