import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { IncidentFilters } from "@zhida/gov-incidents/contract";
import { getIncident, getIncidentMap, getTaxonomy } from "../../api/incidents.ts";
import { pagesOf } from "../../api/pages-of.ts";
import { getIncidentSummary, getRouting, listIncidents } from "../api/incidents.ts";
import { beneathDraft } from "../parts/beneath-draft.ts";

export const incidentsQuery = (filters: Partial<IncidentFilters>) =>
  pagesOf(["incidents", "list", filters], (cursor) => listIncidents({ ...filters, cursor }));

export const incidentQuery = (id: string) =>
  queryOptions({ queryKey: ["incidents", "one", id], queryFn: () => getIncident(id) });

export const incidentSummaryQuery = (division: string | undefined) =>
  queryOptions({
    queryKey: ["incidents", "summary", division],
    queryFn: () => getIncidentSummary({ division }),
    refetchInterval: 60_000,
  });

export const incidentMapQuery = (bbox: string, state: "open" | "ended" | "all" = "open") =>
  queryOptions({ queryKey: ["incidents", "map", state, bbox], queryFn: () => getIncidentMap({ bbox, state }) });

export const taxonomyQuery = queryOptions({
  queryKey: ["incident-taxonomy"],
  queryFn: getTaxonomy,
  staleTime: 30 * 60_000,
});

export const routingQuery = queryOptions({ queryKey: ["incident-routing"], queryFn: getRouting, ...beneathDraft });

/** An incident has moved: whatever shows it is fetched anew. */
export const incidentMoved = (client: QueryClient): void => void client.invalidateQueries({ queryKey: ["incidents"] });
