import { defineEvent } from "@zhida/platform";
import { DivisionCode, Id, Instant } from "@zhida/platform/contract";
import { z } from "zod";
import { CategoryCode, IncidentSource, IncidentState } from "./contract.ts";
import type { IncidentRecord } from "./store/tables.ts";

/** An incident has ended: closed, rejected or merged. Who verified it says whether the report was a good one. */
const definition = defineEvent(
  "incidents.incident-ended",
  z.object({
    incidentId: Id,
    division: DivisionCode,
    category: CategoryCode,
    source: IncidentSource,
    state: IncidentState.extract(["closed", "rejected", "merged"]),
    onTheSpot: z.boolean(),
    result: z.string().nullable(),
    organisation: z.string().nullable(),
    community: z.string().nullable(),
    grid: z.string().nullable(),
    /** The person who found it; null for devices. */
    reportedBy: Id.nullable(),
    reportedAt: Instant,
    endedAt: Instant,
  }),
);

export const incidentEnded = {
  ...definition,
  of: (incident: IncidentRecord) => ({
    subject: incident.id,
    division: incident.division,
    data: {
      incidentId: incident.id,
      division: incident.division,
      category: incident.category,
      source: incident.source,
      state: incident.state as "closed" | "rejected" | "merged",
      onTheSpot: incident.on_the_spot,
      result: incident.result,
      organisation: incident.organisation,
      community: incident.community,
      grid: incident.grid,
      reportedBy: incident.reported_by,
      reportedAt: incident.reported_at.toISOString(),
      endedAt: (incident.ended_at ?? incident.reported_at).toISOString(),
    },
  }),
};
