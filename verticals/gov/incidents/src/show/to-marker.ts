import type { IncidentMarker } from "../contract.ts";
import type { IncidentRecord } from "../store/tables.ts";
import { clockStatus } from "./clock-status.ts";

export type MarkerColumns = Pick<
  IncidentRecord,
  | "id"
  | "lon"
  | "lat"
  | "category"
  | "state"
  | "priority"
  | "started_at"
  | "warn_at"
  | "due_at"
  | "clock_ended_at"
  | "reported_at"
  | "ended_at"
  | "supervised"
>;

export const toMarker = (incident: MarkerColumns, now: Date): IncidentMarker => ({
  id: incident.id,
  lon: incident.lon,
  lat: incident.lat,
  category: incident.category,
  state: incident.state,
  priority: incident.priority,
  clock: clockStatus(incident, now),
  reportedAt: incident.reported_at.toISOString(),
  dueAt: incident.due_at?.toISOString() ?? null,
  closedAt: incident.ended_at?.toISOString() ?? null,
  supervised: incident.supervised,
});
