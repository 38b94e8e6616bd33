import { LiveWorkers } from "@zhida/gov-grid/contract";
import { IncidentPage, IncidentSummary } from "@zhida/gov-incidents/contract";
import { type BreakdownKind, FigureDetails, FigureParts, Figures } from "@zhida/gov-screen/contract";
import { call } from "./call.ts";

export const getFigures = (query: { division: string }) =>
  call({ path: "/api/screen/figures", query, answer: Figures });

export const getFigureParts = (key: string, query: { division: string; by: BreakdownKind }) =>
  call({ path: `/api/screen/figures/${key}/parts`, query, answer: FigureParts });

export const listFigureDetails = (key: string, query: { division: string; limit: number }) =>
  call({ path: `/api/screen/figures/${key}/details`, query, answer: FigureDetails });

export const getIncidentSummary = (query: { division: string }) =>
  call({ path: "/api/incidents/summary", query, answer: IncidentSummary });

export const listIncidentsOf = (query: Record<string, string | number | undefined>) =>
  call({ path: "/api/incidents", query, answer: IncidentPage });

export const listLiveWorkers = () => call({ path: "/api/grid/workers/live", answer: LiveWorkers });
