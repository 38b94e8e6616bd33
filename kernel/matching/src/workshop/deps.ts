import type { IdentityService } from "@zhida/identity";
import type { EngineService } from "../engine/service.ts";
import type { FactsService } from "../facts/service.ts";

/** What the use cases of policy officers need besides the unit of work. */
export type WorkshopDeps = {
  identity: Pick<IdentityService, "organisationByCode">;
  facts: Pick<FactsService, "facts" | "definitions">;
  engine: Pick<EngineService, "ready" | "policiesChanged" | "scan" | "differ" | "explain">;
};
