import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { ApplicationState } from "@zhida/gov-services/contract";
import { getCase, getHistory } from "../../api/caseflow.ts";
import { listApplications } from "../../api/services.ts";

export const applicationsQuery = (state?: ApplicationState) =>
  infiniteQueryOptions({
    queryKey: ["applications", state ?? "all"],
    queryFn: ({ pageParam }) => listApplications({ cursor: pageParam, state }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const caseQuery = (id: string) => queryOptions({ queryKey: ["cases", id], queryFn: () => getCase(id) });

export const historyQuery = (id: string) =>
  queryOptions({ queryKey: ["cases", id, "history"], queryFn: () => getHistory(id) });
