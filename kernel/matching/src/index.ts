import type { Module } from "@zhida/platform";
import { type CoreDeps, matchingCore } from "./module.ts";
import type { MatchingService } from "./service.ts";

export type { EnginePolicy, PolicySource } from "./engine/policy-source.ts";
export type { Asked, Decided, Difference, EngineService, MatchedPosition, PolicyChoice } from "./engine/service.ts";
export { factsCorrected, matchGained, matchLost, policyPublished } from "./events.ts";
export type { Derivation, FactDefinition, SubjectSource } from "./facts/definition.ts";
export type { DataNeeded, FactsService, SubjectKey } from "./facts/service.ts";
export type { MatchingService } from "./service.ts";

/** Facts about subjects, policies, and what the one says of the other. */
export function matchingModule(deps: CoreDeps): Module & { service: MatchingService } {
  const core = matchingCore(deps);
  return { name: "matching", migrations: new URL("../migrations/", import.meta.url), ...core };
}
