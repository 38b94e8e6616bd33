import { Term } from "@zhida/caseflow/contract";
import { Id, Instant, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { ReportedPlace } from "./report.ts";
import { AgencyCode, CategoryCode, IncidentSource, OrganisationTemplate, Priority } from "./taxonomy.ts";

/**
 * 派单规则. What is left out asks nothing; lists are met by any of their members. The first rule in order that is met sends the
 * incident; without one it goes where its category says and waits for a dispatcher.
 */
export const RoutingRule = z.object({
  code: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  name: LocalizedText,
  enabled: z.boolean().default(true),
  when: z.object({
    categories: z.array(CategoryCode).optional(),
    agencies: z.array(AgencyCode).optional(),
    /** Beginnings of area codes. */
    areas: z.array(z.string().regex(/^\d{2,15}$/)).optional(),
    sources: z.array(IncidentSource).optional(),
    /** This urgent or more. */
    priorityAtLeast: Priority.optional(),
    /** FEEL over category, agency, priority, source, town, community, grid, hour, weekday, text, fields, reports. */
    condition: z.string().trim().min(1).max(500).optional(),
  }),
  send: z.object({
    /** `duty`: who the category says. */
    organisation: OrganisationTemplate.default("duty"),
    assist: z.array(OrganisationTemplate).max(8).default([]),
    term: Term.optional(),
    priority: Priority.optional(),
    /** Dispatched at once, without a dispatcher. */
    automatic: z.boolean().default(false),
  }),
});
export type RoutingRule = z.infer<typeof RoutingRule>;

export const RoutingRules = z.object({
  version: z.int().min(0),
  rules: z.array(RoutingRule),
  updatedAt: Instant.nullable(),
  updatedBy: z.string().nullable(),
});
export type RoutingRules = z.infer<typeof RoutingRules>;

export const SaveRouting = z.object({ expectedVersion: z.int().min(0), rules: z.array(RoutingRule).max(500) });
export type SaveRouting = z.infer<typeof SaveRouting>;

export const RoutingExample = z.object({
  category: CategoryCode,
  place: ReportedPlace,
  source: IncidentSource.default("resident"),
  description: z.string().max(2000).default(""),
  fields: z.record(z.string(), z.unknown()).default({}),
});

/** Over one thought-up incident, or over the last ones that really were reported. */
export const RoutingDryRun = z.object({
  rules: z.array(RoutingRule).max(500),
  example: RoutingExample.optional(),
  last: z.int().min(1).max(1000).default(200),
});
export type RoutingDryRun = z.infer<typeof RoutingDryRun>;

const Destination = z.object({ organisation: z.string(), automatic: z.boolean(), priority: Priority });

export const RoutingOutcome = z.object({
  incident: z.object({ id: Id, number: z.string(), title: LocalizedText }).nullable(),
  /** Code of the rule that sends it; null: the category's own duty. */
  matched: z.string().nullable(),
  wouldMatch: z.array(z.string()),
  now: Destination,
  /** By the rules in force. */
  before: Destination,
  changed: z.boolean(),
});
export type RoutingOutcome = z.infer<typeof RoutingOutcome>;

export const RoutingDryRunResult = z.object({
  looked: z.int(),
  changed: z.int(),
  /** How often each rule sent, in the order of the rules. */
  byRule: z.array(z.object({ code: z.string(), matched: z.int(), wouldMatch: z.int() })),
  /** Those that change first; at most a hundred. */
  outcomes: z.array(RoutingOutcome),
});
export type RoutingDryRunResult = z.infer<typeof RoutingDryRunResult>;
