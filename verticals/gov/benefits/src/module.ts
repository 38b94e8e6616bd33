import { factsChanged, matchGained, matchLost, parameterChanged, policyEnded, policyPublished } from "@zhida/matching";
import { type Module, subscription } from "@zhida/platform";
import { onParameterChanged } from "./campaigns/on-parameter-changed.ts";
import { onPolicyPublished } from "./campaigns/on-policy-published.ts";
import { type BenefitsDeps, OWNER } from "./deps.ts";
import { onFactsChanged, onMatchGained, onMatchLost } from "./grants/on-match.ts";
import { onPayments } from "./grants/on-payment.ts";
import { benefitsJobs } from "./jobs.ts";
import { calculatorRoutes } from "./routes/calculator-routes.ts";
import { consoleRoutes } from "./routes/console-routes.ts";
import { portalRoutes } from "./routes/portal-routes.ts";
import { taxRoutes } from "./routes/tax-routes.ts";
import { factDictionary } from "./rules/fact-dictionary.ts";
import type { GovBenefitsService } from "./service.ts";
import { serviceOf } from "./service-of.ts";
import { endGrants } from "./store/grants.ts";
import { noticeTemplates } from "./templates.ts";

/** 免申即享: policies brought to whom they fit, without his asking. */
export function govBenefitsModule(deps: BenefitsDeps): Module & { service: GovBenefitsService } {
  deps.notify.registerTemplates(noticeTemplates);
  deps.payments.registerOwner(OWNER, { onOutcome: onPayments });
  deps.matching.registerFacts([...factDictionary().values()]);
  return {
    name: "benefits",
    migrations: new URL("../migrations/", import.meta.url),
    routes: [...portalRoutes(deps), ...taxRoutes(deps), ...calculatorRoutes(deps), ...consoleRoutes(deps)],
    jobs: benefitsJobs(deps),
    subscriptions: [
      subscription({
        name: "benefits.grant",
        event: matchGained,
        handler: (work, { data }) => onMatchGained(deps, work, data),
      }),
      subscription({
        name: "benefits.review",
        event: matchLost,
        handler: (work, { data }) => onMatchLost(work, data),
      }),
      subscription({
        name: "benefits.reckon-again",
        event: factsChanged,
        handler: (work, { data }) => onFactsChanged(work, data),
      }),
      subscription({
        name: "benefits.start-campaign",
        event: policyPublished,
        handler: (work, { data }) => onPolicyPublished(deps, work, data),
      }),
      subscription({
        name: "benefits.follow-parameter",
        event: parameterChanged,
        handler: (work, { data }) => onParameterChanged(deps, work, data),
      }),
      subscription({
        name: "benefits.end",
        event: policyEnded,
        handler: (work, { data }) => endGrants(work.db, { ...data, now: work.now }),
      }),
    ],
    service: serviceOf(deps),
  };
}
