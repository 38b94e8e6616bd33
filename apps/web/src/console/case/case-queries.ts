import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { getApplication } from "../../api/services.ts";
import { getCase, getDrawing, getHistory } from "../api/caseflow.ts";

export const caseQuery = (id: string) => queryOptions({ queryKey: ["case", id], queryFn: () => getCase(id) });

export const historyQuery = (id: string) =>
  queryOptions({ queryKey: ["case", id, "history"], queryFn: () => getHistory(id) });

/** What the person applied for, with where each fact comes from. */
export const applicationOfCase = (applicationId: string) =>
  queryOptions({ queryKey: ["application", applicationId], queryFn: () => getApplication(applicationId) });

export const drawingQuery = (code: string, version?: number) =>
  queryOptions({
    queryKey: ["drawing", code, version],
    queryFn: () => getDrawing(code, version),
    staleTime: version === undefined ? undefined : Infinity,
  });

/** A case has moved: whatever shows it is fetched anew. */
export function caseMoved(client: QueryClient): void {
  for (const key of ["case", "work", "application", "rework"]) void client.invalidateQueries({ queryKey: [key] });
}
