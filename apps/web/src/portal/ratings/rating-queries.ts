import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { getRatingRules, getRework, listHandlings, listHandlingsOfCase } from "../../api/feedback.ts";

export const ratingRulesQuery = queryOptions({
  queryKey: ["rating-rules"],
  queryFn: getRatingRules,
  staleTime: Infinity,
});

export const handlingsQuery = infiniteQueryOptions({
  queryKey: ["handlings", "list"],
  queryFn: ({ pageParam }) => listHandlings({ cursor: pageParam }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export const handlingsOfCaseQuery = (caseId: string) =>
  queryOptions({ queryKey: ["handlings", caseId], queryFn: () => listHandlingsOfCase(caseId) });

export const reworkQuery = (id: string) =>
  queryOptions({ queryKey: ["handlings", "rework", id], queryFn: () => getRework(id) });
