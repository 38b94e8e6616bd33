import type { IdentityService } from "@zhida/identity";
import type { Module } from "@zhida/platform";
import { type CoreDeps, matchingCore } from "./module.ts";
import type { MatchingService } from "./service.ts";
import { policyRooms } from "./workshop/policy-rooms.ts";

export type { EnginePolicy, PolicySource } from "./engine/policy-source.ts";
export type { Asked, Decided, Difference, EngineService, MatchedPosition, PolicyChoice } from "./engine/service.ts";
export {
  factsChanged,
  matchGained,
  matchLost,
  parameterChanged,
  policyEnded,
  policyPublished,
  policyReturned,
  policySubmitted,
} from "./events.ts";
export type { Derivation, FactDefinition, SubjectSource } from "./facts/definition.ts";
export type { DataNeeded, FactsService, SubjectKey } from "./facts/service.ts";
export type { MatchingService } from "./service.ts";
export type { PolicyService } from "./workshop/policy-rooms.ts";
export type { ShippedBy } from "./workshop/publish-packs.ts";
export type { PackParameter, RulePack } from "./workshop/rule-pack.ts";

type MatchingDeps = CoreDeps & { identity: Pick<IdentityService, "organisationByCode"> };

/** Facts about subjects, policies, and what the one says of the other. */
export function matchingModule({ identity, ...deps }: MatchingDeps): Module & { service: MatchingService } {
  const core = matchingCore(deps);
  const rooms = policyRooms({ identity, facts: core.service, engine: core.service });
  core.service.policiesFrom(rooms.source);
  return {
    name: "matching",
    migrations: new URL("../migrations/", import.meta.url),
    routes: rooms.routes,
    jobs: [...core.jobs, ...rooms.jobs],
    start: core.start,
    stop: core.stop,
    service: { ...core.service, ...rooms.service },
  };
}
