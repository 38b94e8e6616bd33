import type { IncidentMarker } from "@zhida/gov-incidents/contract";

export type Times = { reported: number; due: number; closed: number };

const known = new WeakMap<IncidentMarker, Times>();
const NEVER = Number.POSITIVE_INFINITY;
/** Only a clock that goes on can run out: what is handled waits for its verification without one. */
const RUNS = new Set<IncidentMarker["clock"]>(["running", "warning", "overdue"]);

/** The times of a marker in milliseconds, read once; what it has not lies infinitely far ahead. */
export function timesOf(marker: IncidentMarker): Times {
  let times = known.get(marker);
  if (!times) {
    times = {
      reported: Date.parse(marker.reportedAt),
      due: marker.dueAt && RUNS.has(marker.clock) ? Date.parse(marker.dueAt) : NEVER,
      closed: marker.closedAt ? Date.parse(marker.closedAt) : NEVER,
    };
    known.set(marker, times);
  }
  return times;
}
