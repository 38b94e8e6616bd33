import { access, route } from "@zhida/identity";
import { calculate } from "../calculator/calculate.ts";
import { calculatorFacts } from "../calculator/calculator-facts.ts";
import { Calculation, CalculationRequest, CalculatorFacts } from "../contract.ts";
import type { BenefitsDeps } from "../deps.ts";

const mine = { tags: ["benefits"], access: access.signedIn };

export const calculatorRoutes = (deps: BenefitsDeps) => [
  route({
    ...mine,
    method: "GET",
    url: "/api/gov/benefits/calculator",
    summary: "The numbers an enterprise may try out, with what is registered",
    response: CalculatorFacts,
    handler: ({ work, actor }) => calculatorFacts(deps, work, actor),
  }),
  route({
    ...mine,
    method: "POST",
    url: "/api/gov/benefits/calculator",
    summary: "What would be gained and lost, were these numbers otherwise; nothing is written",
    body: CalculationRequest,
    response: Calculation,
    handler: ({ work, actor, body }) => calculate(deps, work, actor, body),
  }),
];
