import { queryOptions } from "@tanstack/react-query";
import {
  findNearbyIncidents,
  getIncident,
  getTaxonomy,
  listMyIncidents,
  listSubscriptions,
} from "../../api/incidents.ts";
import { pagesOf } from "../../api/pages-of.ts";

/** What the service worker keeps is asked for without network too. */
const outdoors = { networkMode: "always" } as const;

export const taxonomyQuery = queryOptions({
  queryKey: ["taxonomy"],
  queryFn: getTaxonomy,
  staleTime: 60 * 60_000,
  ...outdoors,
});

export const myIncidentsQuery = (relation: "reported" | "followed") => ({
  ...pagesOf(["incidents", "mine", relation], (cursor) => listMyIncidents({ relation, cursor })),
  ...outdoors,
});

export const incidentQuery = (id: string) =>
  queryOptions({ queryKey: ["incidents", "one", id], queryFn: () => getIncident(id), ...outdoors });

export const nearbyQuery = (at: { lon: number; lat: number; category: string }) =>
  queryOptions({
    queryKey: ["incidents", "nearby", at.category, at.lon, at.lat],
    queryFn: () => findNearbyIncidents(at),
  });

export const subscriptionsQuery = queryOptions({
  queryKey: ["incidents", "subscriptions"],
  queryFn: listSubscriptions,
  ...outdoors,
});
