import { queryOptions, useQuery } from "@tanstack/react-query";
import type { WorkCounts, WorkListFilters } from "@zhida/caseflow/contract";
import { pagesOf } from "../../api/pages-of.ts";
import { useMe } from "../../session/me-query.ts";
import { countWork, listWork } from "../api/caseflow.ts";

export const workQuery = (filters: Partial<WorkListFilters>) =>
  pagesOf(["work", "list", filters], (cursor) => listWork({ ...filters, cursor }));

const EVERY_MS = 60_000;

export const workCountsQuery = queryOptions({
  queryKey: ["work", "counts"],
  queryFn: countWork,
  refetchInterval: EVERY_MS,
});

/** What waits in each part of the work list; nothing for those who have none. */
export function useWorkCounts(): WorkCounts | undefined {
  const isHandler = useMe()?.permissions.includes("case.view") ?? false;
  return useQuery({ ...workCountsQuery, enabled: isHandler }).data;
}
