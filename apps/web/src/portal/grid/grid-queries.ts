import { queryOptions } from "@tanstack/react-query";
import { getLeaders, getPatrolRoute, getToday, listCare, listVisitForms, listVisitsDue } from "../../api/grid.ts";
import { pagesOf } from "../../api/pages-of.ts";

/** The service worker keeps these answers: they are asked for without network too. */
const outdoors = { networkMode: "always" } as const;

export const todayQuery = queryOptions({ queryKey: ["grid", "today"], queryFn: getToday, ...outdoors });

export const visitsDueQuery = { ...pagesOf(["grid", "due"], (cursor) => listVisitsDue({ cursor })), ...outdoors };

export const careQuery = { ...pagesOf(["grid", "care"], (cursor) => listCare({ cursor })), ...outdoors };

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
