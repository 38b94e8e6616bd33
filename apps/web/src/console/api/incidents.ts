import {
  type IncidentFilters,
  IncidentPage,
  IncidentSummary,
  type RoutingDryRun,
  RoutingDryRunResult,
  RoutingRules,
  type SaveRouting,
} from "@zhida/gov-incidents/contract";
import type { z } from "zod";
import { call } from "../../api/call.ts";

const base = "/api/incidents";

export const listIncidents = (query: Partial<IncidentFilters> & { cursor?: string; limit?: number }) =>
  call({ path: base, query: { limit: 50, ...query }, answer: IncidentPage });

export const getIncidentSummary = (query: { division?: string; day?: string }) =>
  call({ path: `${base}/summary`, query, answer: IncidentSummary });

export const incidentStreamPath = (division: string): string => `${base}/stream?division=${division}`;

export const getRouting = () => call({ path: `${base}/routing`, answer: RoutingRules });

export const saveRouting = (body: z.input<typeof SaveRouting>) =>
  call({ method: "PUT", path: `${base}/routing`, body, answer: RoutingRules });

export const dryRunRouting = (body: z.input<typeof RoutingDryRun>) =>
  call({ method: "POST", path: `${base}/routing/dry-run`, body, answer: RoutingDryRunResult });
