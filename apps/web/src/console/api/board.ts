import { type BoardQuery, BriefWeeks, IncidentBoard } from "@zhida/gov-incidents/contract";
import { call } from "../../api/call.ts";

const base = "/api/incidents";

export const getIncidentBoard = (query: Partial<BoardQuery>) =>
  call({ path: `${base}/board`, query, answer: IncidentBoard });

export const listBriefs = (division: string | undefined) =>
  call({ path: `${base}/briefs`, query: { division }, answer: BriefWeeks });

/** The PDF of a week, in the language of the browser. */
export const briefPath = (week: string): string => `${base}/briefs/${week}.pdf`;
