import type { Module } from "@zhida/platform";

export type { EnginePolicy, PolicySource } from "./engine/policy-source.ts";
export type { Asked, Decided, Difference, EngineService, MatchedPosition, PolicyChoice } from "./engine/service.ts";
export { factsCorrected, matchGained, matchLost, policyPublished } from "./events.ts";
export type { Derivation, FactDefinition, SubjectSource } from "./facts/definition.ts";
export type { FactsService, SubjectKey } from "./facts/service.ts";
export type { MatchingService } from "./service.ts";

/** Facts about subjects, policies, and what the one says of the other. */
export function matchingModule(): Module {
  return { name: "matching", migrations: new URL("../migrations/", import.meta.url) };
}
