import { queryOptions } from "@tanstack/react-query";
import type { Parameter, PolicyQuery, SubjectKind } from "@zhida/matching/contract";
import { pagesOf } from "../../api/pages-of.ts";
import {
  getDictionary,
  getPolicy,
  getPolicyVersion,
  listParameters,
  listPolicies,
  listPolicyHistory,
} from "../api/matching.ts";

export const policiesQuery = (filter: Partial<PolicyQuery>) =>
  pagesOf(["policies", "list", filter], (cursor) => listPolicies({ ...filter, cursor }));

export const policyQuery = (code: string) =>
  queryOptions({ queryKey: ["policies", "one", code], queryFn: () => getPolicy(code) });

export const policyVersionQuery = (code: string, version: number) =>
  queryOptions({
    queryKey: ["policies", "version", code, version],
    queryFn: () => getPolicyVersion(code, version),
  });

export const policyHistoryQuery = (code: string) =>
  pagesOf(["policies", "history", code], (cursor) => listPolicyHistory(code, { cursor }));

/** Facts, parameters and functions that a rule about such subjects may name; a person's rule may look at the household. */
export const dictionaryQuery = (audience?: SubjectKind) =>
  queryOptions({
    queryKey: ["policies", "dictionary", audience],
    queryFn: async () => {
      const all = await getDictionary();
      const fits = (kind: SubjectKind) =>
        audience === undefined || kind === audience || (audience === "person" && kind === "household");
      return { ...all, facts: all.facts.filter(({ kind }) => fits(kind)) };
    },
    staleTime: 5 * 60_000,
  });

const ALL = 100;

/** Every parameter that applies here, to find those of a rule among them. */
export const parametersQuery = queryOptions({
  queryKey: ["policies", "parameters"],
  queryFn: async () => {
    const items: Parameter[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listParameters({ cursor, limit: ALL });
      items.push(...page.items);
      if (!page.next) return items;
      cursor = page.next;
    }
  },
});
