import { access, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { z } from "zod";
import { CheckUp, CheckUpAnswer, CheckUpStep, Entitlements, FactName, MyExplanation, PolicyCode } from "../contract.ts";
import { answerQuestion, forgetAnswers, showCheckUp } from "../entitlements/check-up.ts";
import type { EntitlementDeps } from "../entitlements/deps.ts";
import { myEntitlements } from "../entitlements/my-entitlements.ts";
import { myExplanation } from "../entitlements/my-explanation.ts";

const mine = { tags: ["entitlements"], access: access.signedIn };

/** What people ask about themselves, or about the enterprise that they act as. */
export const entitlementRoutes = (deps: EntitlementDeps): Route[] => [
  route({
    ...mine,
    method: "GET",
    url: "/api/matching/my/entitlements",
    summary: "What I can have now, what is one condition away, what one fact keeps open",
    response: Entitlements,
    handler: ({ work, actor }) => myEntitlements(deps, work, actor),
  }),
  route({
    ...mine,
    method: "GET",
    url: "/api/matching/my/entitlements/:policy",
    summary: "Why a policy is or is not for me, and where each value comes from",
    params: z.object({ policy: PolicyCode }),
    response: MyExplanation,
    handler: ({ work, actor, params }) => myExplanation(deps, work, actor, params.policy),
  }),
  route({
    ...mine,
    method: "GET",
    url: "/api/matching/my/check-up",
    summary:
      "The question that settles the most policies next; `fact` is asked first while one policy waits for it alone",
    query: z.object({ fact: FactName.optional() }),
    response: CheckUp,
    handler: ({ work, actor, query }) => showCheckUp(deps, work, actor, query.fact),
  }),
  route({
    ...mine,
    method: "POST",
    url: "/api/matching/my/check-up/answers",
    summary: "Answer a question or pass it over; kept for me alone and used only as “if so”",
    body: CheckUpAnswer,
    response: CheckUpStep,
    handler: ({ work, actor, body }) => answerQuestion(deps, work, actor, body),
  }),
  route({
    ...mine,
    method: "DELETE",
    url: "/api/matching/my/check-up/answers",
    summary: "Take back all my answers",
    response: CheckUp,
    handler: ({ work, actor }) => forgetAnswers(deps, work, actor),
  }),
  route({
    ...mine,
    method: "DELETE",
    url: "/api/matching/my/check-up/answers/:fact",
    summary: "Take back one answer",
    params: z.object({ fact: FactName }),
    response: CheckUp,
    handler: ({ work, actor, params }) => forgetAnswers(deps, work, actor, params.fact),
  }),
];
