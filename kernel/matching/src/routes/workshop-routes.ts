import { access, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { z } from "zod";
import {
  CaseResults,
  CheckList,
  Dictionary,
  Evaluation,
  EvaluationInput,
  PolicyContent,
  SubjectKind,
} from "../contract.ts";
import { requireOwnDepartment } from "../workshop/access.ts";
import { checkVersion } from "../workshop/check-version.ts";
import type { WorkshopDeps } from "../workshop/deps.ts";
import { evaluatePolicy } from "../workshop/evaluate-policy.ts";
import { runCases } from "../workshop/run-cases.ts";
import { showDictionary } from "../workshop/show-dictionary.ts";

/** A table of some thousand rows is long as XML, and longer beside its view. */
const MAX_BODY = 8 * 1024 * 1024;
const see = { tags: ["policies"], access: access.staffOfAny("policy.edit", "policy.approve") };
const WithContent = z.object({ content: PolicyContent });

/** Trying a policy before anybody decides by it. Nothing here is saved. */
export const workshopRoutes = (deps: WorkshopDeps): Route[] => [
  route({
    ...see,
    method: "POST",
    url: "/api/matching/check",
    summary: "The check list of a content, saved or not",
    body: WithContent,
    maxBody: MAX_BODY,
    response: CheckList,
    handler: ({ work, actor, body }) => {
      requireOwnDepartment(actor, body.content);
      return checkVersion(deps, work, body.content);
    },
  }),
  route({
    ...see,
    method: "POST",
    url: "/api/matching/cases/run",
    summary: "Run all regression cases of a content",
    body: WithContent,
    maxBody: MAX_BODY,
    response: CaseResults,
    handler: ({ work, actor, body }) => {
      requireOwnDepartment(actor, body.content);
      return runCases(deps, work, body.content);
    },
  }),
  route({
    ...see,
    method: "POST",
    url: "/api/matching/evaluate",
    summary: "Decide on facts given by hand, and what if some were otherwise",
    body: EvaluationInput,
    maxBody: MAX_BODY,
    response: Evaluation,
    handler: ({ work, actor, body }) => evaluatePolicy(deps, work, actor, body),
  }),
  route({
    ...see,
    method: "GET",
    url: "/api/matching/dictionary",
    summary: "Facts, parameters and functions that a rule may name",
    query: z.object({ kind: SubjectKind.optional() }),
    response: Dictionary,
    handler: ({ work, actor, query }) => showDictionary(deps, work, actor, query.kind),
  }),
];
