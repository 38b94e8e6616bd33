import type { IdentityService } from "@zhida/identity";
import type { EngineService } from "../engine/service.ts";
import type { FactsService } from "../facts/service.ts";

/** What people ask about themselves needs, besides the unit of work. */
export type EntitlementDeps = {
  identity: Pick<IdentityService, "organisationByCode">;
  facts: Pick<FactsService, "facts" | "factsOf" | "lineage">;
  engine: Pick<EngineService, "verdicts" | "explain" | "nextQuestion" | "whatIf">;
};
