import type { IsoDate, Job, Route, Work } from "@zhida/platform";
import { PolicyContent, type PolicyRef } from "../contract.ts";
import type { PolicySource } from "../engine/policy-source.ts";
import type { EntitlementDeps } from "../entitlements/deps.ts";
import { policySource } from "../policies/policy-source.ts";
import { dryRunRoutes } from "../routes/dry-run-routes.ts";
import { entitlementRoutes } from "../routes/entitlement-routes.ts";
import { parameterRoutes } from "../routes/parameter-routes.ts";
import { policyRoutes } from "../routes/policy-routes.ts";
import { tableRoutes } from "../routes/table-routes.ts";
import { workshopRoutes } from "../routes/workshop-routes.ts";
import { findInForce, findVersion } from "../store/policies.ts";
import type { WorkshopDeps } from "./deps.ts";
import { dryRunJob } from "./jobs.ts";
import { policiesReading } from "./policies-reading.ts";
import { type PublishedPack, publishPacks, type ShippedBy } from "./publish-packs.ts";
import type { RulePack } from "./rule-pack.ts";

/** What other modules ask of the policies. */
export interface PolicyService {
  /**
   * Publishes the rules that a vertical ships, in the caller's transaction: once, and again as a new version when one changed.
   * Throws when a rule has errors or its examples fail. Answers what was published.
   */
  publishPacks(work: Work, packs: readonly RulePack[], by: ShippedBy): Promise<PublishedPack[]>;
  /** The versions in force on the day that read a parameter (`param.…`), of the division and its parts. */
  policiesReading(work: Work, parameter: { name: string; division: string; day: IsoDate }): Promise<PolicyRef[]>;
  /** What a version is about and for whom; undefined when there is none. */
  describePolicy(work: Work, ref: PolicyRef): Promise<PolicyDescription | undefined>;
  /** The version that decides on the day. */
  versionInForce(work: Work, policy: { code: string; day: IsoDate }): Promise<number | undefined>;
}

export type PolicyDescription = Pick<PolicyContent, "name" | "summary" | "department" | "audience">;

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
    service: {
      publishPacks: (work, packs, by) => publishPacks(deps, work, packs, by),
      policiesReading: (work, parameter) => policiesReading(work, parameter),
      describePolicy: async (work, { policy, version }) => {
        const row = await findVersion(work.db, policy, version);
        return row && PolicyContent.parse(row.content);
      },
      versionInForce: async (work, { code, day }) => (await findInForce(work.db, code, day))?.version,
    },
  };
}
