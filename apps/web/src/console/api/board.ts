import { type BoardQuery, BriefWeeks, IncidentBoard } from "@zhida/gov-incidents/contract";
import { call } from "../../api/call.ts";

const base = "/api/incidents";

export const getIncidentBoard = (query: Partial<BoardQuery>) =>
  call({ path: `${base}/board`, query, answer: IncidentBoard });

export const listBriefs = (division: string | undefined) =>
  call({ path: `${base}/briefs`, query: { division }, answer: BriefWeeks });

export const briefPath = (week: string, language: string): string => `${base}/briefs/${week}?language=${language}`;
