import type { Job, Route, Work } from "@zhida/platform";
import type { PolicySource } from "../engine/policy-source.ts";
import type { EntitlementDeps } from "../entitlements/deps.ts";
import { policySource } from "../policies/policy-source.ts";
import { dryRunRoutes } from "../routes/dry-run-routes.ts";
import { entitlementRoutes } from "../routes/entitlement-routes.ts";
import { parameterRoutes } from "../routes/parameter-routes.ts";
import { policyRoutes } from "../routes/policy-routes.ts";
import { tableRoutes } from "../routes/table-routes.ts";
import { workshopRoutes } from "../routes/workshop-routes.ts";
import type { WorkshopDeps } from "./deps.ts";
import { dryRunJob } from "./jobs.ts";
import { publishPacks, type ShippedBy } from "./publish-packs.ts";
import type { RulePack } from "./rule-pack.ts";

/** What other modules ask of the policies. */
export interface PolicyService {
  /**
   * Publishes the rules that a vertical ships, in the caller's transaction: once, and again as a new version when one changed.
   * Throws when a rule has errors or its examples fail. Answers the codes that were published.
   */
  publishPacks(work: Work, packs: readonly RulePack[], by: ShippedBy): Promise<string[]>;
}

/** Policies as the module's wiring knows them: routes, jobs, the engine's source, the service. */
export function policyRooms(deps: WorkshopDeps & EntitlementDeps): {
  source: PolicySource;
  routes: Route[];
  jobs: Job[];
  service: PolicyService;
} {
  const runner = dryRunJob(deps);
  return {
    source: policySource,
    routes: [
      ...policyRoutes(deps),
      ...workshopRoutes(deps),
      ...tableRoutes(),
      ...parameterRoutes(deps),
      ...dryRunRoutes({ ...deps, runner }),
      ...entitlementRoutes(deps),
    ],
    jobs: [runner],
    service: { publishPacks: (work, packs, by) => publishPacks(deps, work, packs, by) },
  };
}
