import { Id, Instant, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { IncidentMarker } from "./list.ts";

export const IncidentChange = z.enum([
  "reported",
  "dispatched",
  "progress",
  "returned",
  "transferred",
  "completed",
  "reopened",
  "closed",
  "rejected",
  "merged",
  "extended",
  "supervised",
  "overdue",
  "followed",
]);
export type IncidentChange = z.infer<typeof IncidentChange>;

/** What happened to an incident, as it happens: for the screen's map and ticker. */
export const IncidentNews = z.object({
  id: Id,
  change: IncidentChange,
  marker: IncidentMarker,
  title: LocalizedText,
  /** Where, in words. */
  area: LocalizedText,
  at: Instant,
});
export type IncidentNews = z.infer<typeof IncidentNews>;

/** News of at most a tenth of a second; the first of a stream is empty and says that it is open. */
export const IncidentNewsBatch = z.object({ items: z.array(IncidentNews) });
export type IncidentNewsBatch = z.infer<typeof IncidentNewsBatch>;
