import {
  ApiKeys,
  type IncidentFilters,
  IncidentPage,
  IncidentSummary,
  type IssueApiKey,
  IssuedApiKey,
  type RoutingDryRun,
  RoutingDryRunResult,
  RoutingRules,
  type SaveRouting,
} from "@zhida/gov-incidents/contract";
import { z } from "zod";
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

export const listApiKeys = () => call({ path: `${base}/api-keys`, answer: ApiKeys });

export const issueApiKey = (body: z.input<typeof IssueApiKey>) =>
  call({ method: "POST", path: `${base}/api-keys`, body, answer: IssuedApiKey });

export const revokeApiKey = (id: string) =>
  call({ method: "DELETE", path: `${base}/api-keys/${id}`, answer: z.void() });
