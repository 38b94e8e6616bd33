import { Action, ClockStatus, Task } from "@zhida/caseflow/contract";
import { Id, Instant, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { IncidentActionName } from "./action.ts";
import { IncidentFile } from "./report.ts";
import { AgencyCode, CategoryCode, IncidentSource, Priority } from "./taxonomy.ts";

export const IncidentState = z.enum(["reported", "handling", "verifying", "closed", "rejected", "merged"]);
export type IncidentState = z.infer<typeof IncidentState>;

const OrganisationName = z.object({ code: z.string(), name: LocalizedText });

export const IncidentPlace = z.object({
  lon: z.number(),
  lat: z.number(),
  address: z.string(),
  /** Codes of 9, 12 and 15 digits; a point between communities has none below its town. */
  town: z.string().nullable(),
  community: z.string().nullable(),
  grid: z.string().nullable(),
  /** 溪口镇 · 城东社区 */
  area: LocalizedText,
});
export type IncidentPlace = z.infer<typeof IncidentPlace>;

export const IncidentRow = z.object({
  id: Id,
  number: z.string(),
  category: z.object({ code: CategoryCode, name: LocalizedText, icon: z.string() }),
  agency: AgencyCode,
  title: LocalizedText,
  description: z.string(),
  priority: Priority,
  state: z.object({ name: IncidentState, label: LocalizedText }),
  source: IncidentSource,
  place: IncidentPlace,
  reportedAt: Instant,
  dueAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  clock: ClockStatus,
  handlingOrganisation: OrganisationName.nullable(),
  /** 督办: 0 not, 1 reminded, 2 brought to the head, 3 listed for the county. */
  supervised: z.int().min(0).max(3),
  onTheSpot: z.boolean(),
  followers: z.int(),
  /** Another report of the same came in, or a device raised it again. */
  occurrences: z.int(),
  /** Within 50 m the same was reported and closed in the last 30 days. */
  repeat: z.boolean(),
  cover: Id.nullable(),
  version: z.int(),
  alarm: Id.nullable(),
});
export type IncidentRow = z.infer<typeof IncidentRow>;

/** 联合处置: an organisation that helps the one that leads. */
export const Assist = z.object({
  organisation: OrganisationName,
  state: z.enum(["open", "done", "withdrawn"]),
  askedAt: Instant,
  doneAt: Instant.nullable(),
  note: z.string().nullable(),
});
export type Assist = z.infer<typeof Assist>;

/** Which rule of the routing sent it where it went, and which others would have. */
export const RouteTaken = z.object({
  matched: z
    .object({ code: z.string(), name: LocalizedText, organisation: z.string(), automatic: z.boolean() })
    .nullable(),
  wouldMatch: z.array(z.object({ code: z.string(), name: LocalizedText, organisation: z.string() })),
});
export type RouteTaken = z.infer<typeof RouteTaken>;

export const Extension = z.object({
  state: z.enum(["asked", "granted", "refused"]),
  until: Instant,
  note: z.string(),
  askedAt: Instant,
  askedBy: z.string(),
  decidedBy: z.string().nullable(),
});
export type Extension = z.infer<typeof Extension>;

export const RelatedIncident = z.object({
  id: Id,
  number: z.string(),
  relation: z.enum(["merged_into", "merged_here", "earlier_here"]),
  title: LocalizedText,
  state: z.object({ name: IncidentState, label: LocalizedText }),
  reportedAt: Instant,
});
export type RelatedIncident = z.infer<typeof RelatedIncident>;

export const IncidentDetail = z.object({
  incident: IncidentRow,
  fields: z.array(z.object({ key: z.string(), label: LocalizedText, value: z.string() })),
  files: z.array(IncidentFile),
  /** For staff alone; null also when anonymous. */
  reporter: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
  /** Without the office's own notes for whoever is not staff. */
  history: z.array(Action),
  assists: z.array(Assist),
  route: RouteTaken.nullable(),
  extension: Extension.nullable(),
  /** What the viewer may do now. */
  actions: z.array(IncidentActionName),
  related: z.array(RelatedIncident),
  /** What the device measured, as the alarm brought it. */
  evidence: z.record(z.string(), z.unknown()).nullable(),
  task: Task.pick({ role: true, organisation: true, assignee: true, dueAt: true, escalatedAt: true }).nullable(),
  following: z.boolean(),
  mine: z.boolean(),
  /** What the reporter said of it. `mayRate`: he has not yet, and may. */
  feedback: z.object({ level: z.int().min(1).max(5).nullable(), comment: z.string().nullable(), mayRate: z.boolean() }),
});
export type IncidentDetail = z.infer<typeof IncidentDetail>;
