import type { EngineService } from "./engine/service.ts";
import type { FactsService } from "./facts/service.ts";

/** What other modules ask of matching. */
export interface MatchingService extends FactsService, EngineService {}
