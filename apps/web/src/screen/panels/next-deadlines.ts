import type { IncidentMarker } from "@zhida/gov-incidents/contract";

/** How long ago an overdue one may have broken its deadline to stand among those that are about to. */
const JUST_BROKEN_MS = 30 * 60_000;

/** The next to break their deadline, and those that have just broken it, the nearest first. Paused clocks do not run out. */
export function nextDeadlines(markers: readonly IncidentMarker[], now: number, most: number): IncidentMarker[] {
  const running = markers.filter(
    ({ dueAt, clock }) => dueAt && clock !== "paused" && Date.parse(dueAt) > now - JUST_BROKEN_MS,
  );
  return running.sort((a, b) => Date.parse(a.dueAt!) - Date.parse(b.dueAt!)).slice(0, most);
}
