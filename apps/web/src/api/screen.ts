import { LiveWorkers } from "@zhida/gov-grid/contract";
import { IncidentPage, IncidentSummary } from "@zhida/gov-incidents/contract";
import { call } from "./call.ts";

export const getIncidentSummary = (query: { division: string }) =>
  call({ path: "/api/incidents/summary", query, answer: IncidentSummary });

export const listIncidentsOf = (query: Record<string, string | number | undefined>) =>
  call({ path: "/api/incidents", query, answer: IncidentPage });

export const listLiveWorkers = () => call({ path: "/api/grid/workers/live", answer: LiveWorkers });
