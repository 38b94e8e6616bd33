import type { IncidentMarker } from "@zhida/gov-incidents/contract";
import type { MapTone } from "../../ui/map/map-mark.ts";

const SOON_MS = 4 * 3_600_000;
const ENDED = new Set<IncidentMarker["state"]>(["closed", "rejected", "merged"]);

/** How an incident looks on the map: over its time, close to it, under way, just reported, or done. */
export function toneOf({ state, dueAt }: Pick<IncidentMarker, "state" | "dueAt">, now: Date): MapTone {
  if (ENDED.has(state)) return "done";
  if (state === "reported") return "info";
  const left = dueAt ? new Date(dueAt).getTime() - now.getTime() : Number.POSITIVE_INFINITY;
  if (left < 0) return "alarm";
  return left < SOON_MS ? "warn" : "calm";
}
