import type { IncidentMarker } from "@zhida/gov-incidents/contract";
import type { MapTone } from "../../ui/map/map-mark.ts";
import { timesOf } from "./times-of.ts";

/** Within so long of its deadline an incident is about to break it. */
export const SOON_MS = 2 * 3_600_000;

/** Overdue or top priority, about to be overdue, not yet dispatched, in hand, over: as it stood at that time. */
export function toneOf(marker: IncidentMarker, nowMs: number): MapTone {
  const { due, closed } = timesOf(marker);
  if (closed <= nowMs) return "done";
  const left = due - nowMs;
  if (left <= 0 || marker.priority === 1) return "alarm";
  if (left <= SOON_MS || marker.priority === 2) return "warn";
  return marker.state === "reported" ? "info" : "calm";
}
