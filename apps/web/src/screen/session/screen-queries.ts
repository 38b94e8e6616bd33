import { queryOptions } from "@tanstack/react-query";
import type { BreakdownKind } from "@zhida/gov-screen/contract";
import { getIncidentMap, getTaxonomy } from "../../api/incidents.ts";
import { getRivers, listAlarms, listDevices, listLatestPositions } from "../../api/monitoring.ts";
import { listAreas } from "../../api/places.ts";
import {
  getFigureParts,
  getFigures,
  getIncidentSummary,
  listFigureDetails,
  listIncidentsOf,
  listLiveWorkers,
} from "../../api/screen.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const WHOLE_WORLD = "-180,-85,180,85";

/** What news changes is under `counts`: fetched anew soon after news, and now and then in any case. */
export const summaryQuery = (division: string) =>
  queryOptions({
    queryKey: ["screen", "counts", "summary", division],
    queryFn: () => getIncidentSummary({ division }),
    refetchInterval: 30 * SECOND,
  });

/** What the county shows to this office, and what it counts. */
export const figuresQuery = (division: string) =>
  queryOptions({
    queryKey: ["screen", "counts", "figures", division],
    queryFn: () => getFigures({ division }),
    refetchInterval: 30 * SECOND,
  });

export const partsQuery = (division: string, key: string, by: BreakdownKind) =>
  queryOptions({
    queryKey: ["screen", "counts", "parts", division, key, by],
    queryFn: () => getFigureParts(key, { division, by }),
    refetchInterval: 30 * SECOND,
  });

const DETAILS = 30;

export const detailsQuery = (division: string, key: string) =>
  queryOptions({
    queryKey: ["screen", "counts", "details", division, key],
    queryFn: () => listFigureDetails(key, { division, limit: DETAILS }),
  });

/** The stream tells each change; the whole is fetched now and then so that no error lives long. */
export const openIncidentsQuery = queryOptions({
  queryKey: ["screen", "incidents"],
  queryFn: () => getIncidentMap({ bbox: WHOLE_WORLD, state: "open" }),
  refetchInterval: 5 * MINUTE,
});

/** Everything of a day: what was open then and what ended since. */
export const dayIncidentsQuery = (since: string) =>
  queryOptions({
    queryKey: ["screen", "day", since],
    queryFn: () => getIncidentMap({ bbox: WHOLE_WORLD, state: "all", since }),
    staleTime: MINUTE,
    gcTime: 0,
  });

export const closedQuery = queryOptions({
  queryKey: ["screen", "closed"],
  queryFn: () => listIncidentsOf({ scope: "division", state: "ended", limit: 20 }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const reportedQuery = queryOptions({
  queryKey: ["screen", "reported"],
  queryFn: () => listIncidentsOf({ scope: "division", state: "open", limit: 12 }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const taxonomyQuery = queryOptions({
  queryKey: ["taxonomy"],
  queryFn: getTaxonomy,
  staleTime: 30 * MINUTE,
});

export const openAlarmsQuery = (division: string) =>
  queryOptions({
    queryKey: ["screen", "alarms", division],
    queryFn: () => listAlarms({ division, open: true, limit: 50 }),
    refetchInterval: 5 * MINUTE,
  });

export const positionsQuery = (division: string) =>
  queryOptions({
    queryKey: ["screen", "positions", division],
    queryFn: () => listLatestPositions({ division }),
    refetchInterval: 5 * MINUTE,
  });

export const standingDevicesQuery = (division: string) =>
  queryOptions({
    queryKey: ["screen", "devices", division],
    queryFn: () => listDevices({ division, limit: 100 }),
    refetchInterval: 5 * MINUTE,
  });

export const riversQuery = (division: string) =>
  queryOptions({
    queryKey: ["screen", "rivers", division],
    queryFn: () => getRivers({ division }),
    staleTime: 30 * MINUTE,
  });

export const workersQuery = queryOptions({
  queryKey: ["screen", "workers"],
  queryFn: listLiveWorkers,
  refetchInterval: 20 * SECOND,
});

/** Where the county lies: west, south, east, north. */
export const countyQuery = (division: string) =>
  queryOptions({
    queryKey: ["screen", "county", division],
    queryFn: async () => {
      const { items } = await listAreas({ level: "county", polygons: false });
      return items.find(({ code }) => code === division)?.bbox ?? null;
    },
    staleTime: Number.POSITIVE_INFINITY,
    select: (bbox) => bbox ?? undefined,
  });
