import type { EngineService } from "./engine/service.ts";
import type { FactsService } from "./facts/service.ts";
import type { PolicyService } from "./workshop/policy-rooms.ts";

/** What other modules ask of matching. */
export interface MatchingService extends FactsService, EngineService, PolicyService {}
