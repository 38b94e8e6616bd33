import { queryOptions } from "@tanstack/react-query";
import type { TruckApprovalQuery } from "@zhida/gov-monitoring/contract";
import { getAlarm, getRivers, getTrack, listLatestPositions } from "../../api/monitoring.ts";
import { pagesOf } from "../../api/pages-of.ts";
import {
  getApproval,
  getDevice,
  getGateways,
  getSeries,
  listAlarms,
  listApprovals,
  listDevices,
  listFrames,
  listRuleFacts,
  listRules,
  listRuleVersions,
  listSites,
} from "../api/monitoring.ts";

/** A county has no more trucks than these hold. */
const MOST_PAGES = 20;

export type DeviceFilters = Omit<Parameters<typeof listDevices>[0], "cursor" | "limit">;
export type AlarmFilters = Omit<Parameters<typeof listAlarms>[0], "cursor" | "limit">;

export const devicesQuery = (filters: DeviceFilters) =>
  pagesOf(["monitoring", "devices", filters], (cursor) => listDevices({ ...filters, cursor }));

export const deviceQuery = (id: string) =>
  queryOptions({ queryKey: ["monitoring", "device", id], queryFn: () => getDevice(id) });

export const seriesQuery = (id: string, query: Parameters<typeof getSeries>[1]) =>
  queryOptions({ queryKey: ["monitoring", "series", id, query], queryFn: () => getSeries(id, query) });

export const framesQuery = (id: string, stretch: { from?: string; to?: string } = {}) =>
  pagesOf(["monitoring", "frames", id, stretch], (cursor) => listFrames(id, { ...stretch, cursor }));

export const alarmsQuery = (filters: AlarmFilters) =>
  pagesOf(["monitoring", "alarms", filters], (cursor) => listAlarms({ ...filters, cursor }));

export const alarmQuery = (id: string) =>
  queryOptions({ queryKey: ["monitoring", "alarm", id], queryFn: () => getAlarm(id) });

export const rulesQuery = (division: string) =>
  queryOptions({ queryKey: ["monitoring", "rules", division], queryFn: () => listRules(division) });

export const ruleVersionsQuery = (division: string, code: string) =>
  queryOptions({
    queryKey: ["monitoring", "rules", division, code],
    queryFn: () => listRuleVersions(division, code),
  });

export const ruleFactsQuery = queryOptions({
  queryKey: ["monitoring", "rule-facts"],
  queryFn: listRuleFacts,
  staleTime: Infinity,
});

export const sitesQuery = (division: string) =>
  queryOptions({ queryKey: ["monitoring", "sites", division], queryFn: () => listSites(division) });

export const approvalsQuery = (division: string) =>
  queryOptions({ queryKey: ["monitoring", "approvals", division], queryFn: () => listApprovals({ division }) });

export const approvalPagesQuery = (division: string, filters: Pick<TruckApprovalQuery, "state" | "text">) =>
  pagesOf(["monitoring", "approvals", division, filters], (cursor) =>
    listApprovals({ division, ...filters, cursor, limit: 50 }),
  );

export const approvalQuery = (division: string, id: string) =>
  queryOptions({ queryKey: ["monitoring", "approval", division, id], queryFn: () => getApproval(division, id) });

/** Plates of the trucks that have a terminal. */
export const truckPlatesQuery = (division: string) =>
  queryOptions({
    queryKey: ["monitoring", "plates", division],
    queryFn: async () => {
      const plates: string[] = [];
      for (let cursor: string | undefined, pages = 0; pages < MOST_PAGES; pages++) {
        const { items, next } = await listDevices({ division, kind: "truck", cursor, limit: 100 });
        plates.push(...items.flatMap(({ plate }) => plate ?? []));
        if (!next) break;
        cursor = next;
      }
      return plates.sort();
    },
    staleTime: 5 * 60_000,
  });

export const positionsQuery = (division: string) =>
  queryOptions({ queryKey: ["monitoring", "positions", division], queryFn: () => listLatestPositions({ division }) });

export const trackQuery = (device: string, from: string, to: string) =>
  queryOptions({
    queryKey: ["monitoring", "track", device, from, to],
    queryFn: () => getTrack({ device, from, to }),
  });

export const riversQuery = (division: string) =>
  queryOptions({
    queryKey: ["monitoring", "rivers", division],
    queryFn: () => getRivers({ division }),
    staleTime: 10 * 60_000,
  });

export const gatewaysQuery = queryOptions({
  queryKey: ["monitoring", "gateways"],
  queryFn: getGateways,
  refetchInterval: 5000,
});
