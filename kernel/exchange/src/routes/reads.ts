import { access, route } from "@zhida/identity";
import { ReadOrder, ReadResult } from "../contract.ts";
import { identifyConsumer } from "../identify-consumer.ts";
import { readRegistries } from "../read-registries.ts";
import type { RouteDeps } from "../routes.ts";

export const readRoutes = (deps: RouteDeps) => [
  route({
    method: "POST",
    url: "/api/exchange/reads",
    summary:
      "Read registries under an agreement: an application by its key (Authorization: Bearer), an officer by the session",
    // Open to strangers, because an application has no session: who reads is established by its key, else refused.
    access: access.public,
    body: ReadOrder,
    response: ReadResult,
    transaction: false,
    handler: async ({ work, actor, body, request }) => {
      const from = { authorization: request.headers.authorization, actor };
      const { plan, ...caller } = await identifyConsumer(deps.configuration, work, from, body);
      const { subject, purpose, requests, caseRef } = body;
      const answers = await readRegistries(deps, work, { ...caller, subject, purpose, requests, caseRef }, plan);
      return { answers: Object.fromEntries(answers) };
    },
  }),
];
