import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { getLeaders, getPatrolRoute, getToday, listCare, listVisitForms, listVisitsDue } from "../../api/grid.ts";

/** The service worker keeps these answers: they are asked for without network too. */
const outdoors = { networkMode: "always" } as const;

export const todayQuery = queryOptions({ queryKey: ["grid", "today"], queryFn: getToday, ...outdoors });

export const visitsDueQuery = infiniteQueryOptions({
  queryKey: ["grid", "due"],
  queryFn: ({ pageParam }) => listVisitsDue({ cursor: pageParam }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
  ...outdoors,
});

export const careQuery = infiniteQueryOptions({
  queryKey: ["grid", "care"],
  queryFn: ({ pageParam }) => listCare({ cursor: pageParam }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
  ...outdoors,
});

export const visitFormsQuery = queryOptions({
  queryKey: ["visit-forms"],
  queryFn: listVisitForms,
  staleTime: 60 * 60_000,
  ...outdoors,
});

export const patrolRouteQuery = (grid: string) =>
  queryOptions({
    queryKey: ["patrol-route", grid],
    queryFn: () => getPatrolRoute(grid),
    staleTime: 60 * 60_000,
    ...outdoors,
  });

export const leadersQuery = (month: string | undefined) =>
  queryOptions({ queryKey: ["grid", "leaders", month], queryFn: () => getLeaders({ month }), ...outdoors });
