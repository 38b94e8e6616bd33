import type { IncidentMarker } from "@zhida/gov-incidents/contract";
import { timesOf } from "../data/times-of.ts";

/** How long ago an overdue one may have broken its deadline to stand among those that are about to. */
const JUST_BROKEN_MS = 30 * 60_000;

/**
 * The next to break their deadline, and those that have just broken it, the nearest first. Paused clocks do not run out. Thousands
 * are looked through every second, so they are not sorted: each finds its place among the few.
 */
export function nextDeadlines(markers: readonly IncidentMarker[], now: number, most: number): IncidentMarker[] {
  const next: IncidentMarker[] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const marker of markers) {
    const { due } = timesOf(marker);
    if (due >= last || due <= now - JUST_BROKEN_MS || due === Number.POSITIVE_INFINITY) continue;
    const place = next.findIndex((each) => timesOf(each).due > due);
    next.splice(place < 0 ? next.length : place, 0, marker);
    if (next.length > most) next.pop();
    if (next.length === most) last = timesOf(next[most - 1]!).due;
  }
  return next;
}
