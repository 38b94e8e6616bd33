import { sql } from "kysely";
import type { IncidentRecord } from "./tables.ts";

/** What a list shows. The rest, who reported and how it was routed above all, is read with the incident itself. */
const LISTED = [
  ...(["division", "id", "number", "category", "agency", "priority", "source", "title", "description"] as const),
  ...(["address", "lon", "lat", "town", "community", "grid", "fields", "reported_at", "state", "version"] as const),
  ...(["organisation", "started_at", "warn_at", "due_at", "clock_ended_at", "ended_at", "on_the_spot"] as const),
  ...(["supervised", "followers", "occurrences", "is_repeat", "cover", "alarm_id"] as const),
];
export type ListedIncident = Pick<IncidentRecord, (typeof LISTED)[number]>;

/** Of the incident as `i`. */
export const listed = sql.raw(LISTED.map((column) => `i.${column}`).join(", "));
