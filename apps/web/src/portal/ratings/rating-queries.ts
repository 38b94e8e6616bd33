import { queryOptions } from "@tanstack/react-query";
import { getRatingRules, getRework, listHandlings, listHandlingsOfCase } from "../../api/feedback.ts";
import { pagesOf } from "../../api/pages-of.ts";

export const ratingRulesQuery = queryOptions({
  queryKey: ["rating-rules"],
  queryFn: getRatingRules,
  staleTime: Infinity,
});

export const handlingsQuery = pagesOf(["handlings", "list"], (cursor) => listHandlings({ cursor }));

export const handlingsOfCaseQuery = (caseId: string) =>
  queryOptions({ queryKey: ["handlings", caseId], queryFn: () => listHandlingsOfCase(caseId) });

export const reworkQuery = (id: string) =>
  queryOptions({ queryKey: ["handlings", "rework", id], queryFn: () => getRework(id) });
