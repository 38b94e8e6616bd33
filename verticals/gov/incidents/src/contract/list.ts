import { ClockStatus } from "@zhida/caseflow/contract";
import { Id, Instant, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { IncidentRow, IncidentState } from "./incident.ts";
import { AgencyCode, CategoryCode, IncidentSource, Priority } from "./taxonomy.ts";

/**
 * mine: claimed by me · available: waits for one of my roles · department: of my organisations (theirs to handle or to
 * verify) · division: of my county · overdue, supervised: of those that I may see.
 */
export const IncidentScope = z.enum(["mine", "available", "department", "division", "overdue", "supervised"]);
export type IncidentScope = z.infer<typeof IncidentScope>;

export const IncidentFilters = z.object({
  scope: IncidentScope.default("division"),
  /** open: until it is closed, rejected or merged. */
  state: z.union([IncidentState, z.enum(["open", "ended"])]).optional(),
  category: CategoryCode.optional(),
  agency: AgencyCode.optional(),
  /** Town, community or grid. */
  area: z
    .string()
    .regex(/^\d{9}(\d{3}(\d{3})?)?$/)
    .optional(),
  organisation: z.string().max(60).optional(),
  source: IncidentSource.optional(),
  from: Instant.optional(),
  to: Instant.optional(),
  /** Words of description, address or category. */
  text: z.string().trim().min(1).max(60).optional(),
  number: z.string().max(40).optional(),
});
export type IncidentFilters = z.infer<typeof IncidentFilters>;

export const IncidentQuery = IncidentFilters.extend(PageQuery.shape);
export type IncidentQuery = z.infer<typeof IncidentQuery>;

export const IncidentPage = page(IncidentRow);
export type IncidentPage = z.infer<typeof IncidentPage>;

export const MyIncidentQuery = PageQuery.extend({ relation: z.enum(["reported", "followed"]).default("reported") });
export type MyIncidentQuery = z.infer<typeof MyIncidentQuery>;

export const NearbyQuery = z.object({
  lon: z.coerce.number().min(-180).max(180),
  lat: z.coerce.number().min(-90).max(90),
  category: CategoryCode,
});

/** Open ones of the same kind within 50 m, nearest first. */
export const NearbyIncidents = z.object({
  items: z.array(
    z.object({
      id: Id,
      number: z.string(),
      title: LocalizedText,
      description: z.string(),
      state: z.object({ name: IncidentState, label: LocalizedText }),
      distanceM: z.number(),
      reportedAt: Instant,
      followers: z.int(),
      cover: Id.nullable(),
    }),
  ),
});
export type NearbyIncidents = z.infer<typeof NearbyIncidents>;

/** A marker of the map. */
export const IncidentMarker = z.object({
  id: Id,
  lon: z.number(),
  lat: z.number(),
  category: CategoryCode,
  state: IncidentState,
  priority: Priority,
  clock: ClockStatus,
  reportedAt: Instant,
  dueAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  supervised: z.int(),
});
export type IncidentMarker = z.infer<typeof IncidentMarker>;

export const MapQuery = z.object({
  /** west,south,east,north */
  bbox: z.string().regex(/^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/),
  state: z.enum(["open", "ended", "all"]).default("open"),
  /** Ended ones from then on; a day back unless given. */
  since: Instant.optional(),
  category: CategoryCode.optional(),
  agency: AgencyCode.optional(),
});
export type MapQuery = z.infer<typeof MapQuery>;

/** Up to 5,000 markers; where there are more, `cells` tells how many lie where and `items` is empty. */
export const IncidentMap = z.object({
  items: z.array(IncidentMarker),
  cells: z.array(z.object({ lon: z.number(), lat: z.number(), count: z.int() })),
  total: z.int(),
});
export type IncidentMap = z.infer<typeof IncidentMap>;
