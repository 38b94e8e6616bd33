import type { Actor } from "@zhida/identity";
import { dateInChina, type Work } from "@zhida/platform";
import type { Entitlements, PolicyVerdict, Verdicts } from "../contract.ts";
import { type Asker, askedOf, askerOf } from "./asker.ts";
import type { EntitlementDeps } from "./deps.ts";
import { toEntitlements } from "./to-entitlement.ts";

/** What one can have now, what is one condition away, and what one fact alone keeps open; for a person with his household. */
export async function myEntitlements(deps: EntitlementDeps, work: Work, actor: Actor): Promise<Entitlements> {
  const asker = await askerOf(deps, work, actor);
  const all = await allVerdicts(deps, work, asker);
  const ifSo = await restingOnSaid(deps, work, asker, all);
  const of = (pick: (verdicts: Verdicts) => PolicyVerdict[]) => toEntitlements(deps, work, all.flatMap(pick), ifSo);
  const sum = (pick: (verdicts: Verdicts) => number) => all.reduce((total, verdicts) => total + pick(verdicts), 0);
  return {
    subject: { kind: asker.kind, name: actor.subject.name },
    day: dateInChina(work.now),
    eligible: await of(({ eligible }) => eligible),
    oneConditionAway: await of(({ oneConditionAway }) => oneConditionAway),
    missingOneFact: await of(({ oneFactMissing }) => oneFactMissing),
    undecided: sum(({ undecided }) => undecided),
    notEligible: sum(({ notEligible }) => notEligible),
  };
}

async function allVerdicts({ engine }: EntitlementDeps, work: Work, asker: Asker): Promise<Verdicts[]> {
  const own = await engine.verdicts(work, askedOf(asker));
  if (!asker.household) return [own];
  return [own, await engine.verdicts(work, { subject: { kind: "household", key: asker.household } })];
}

/** What holds only with what the person said of himself. */
async function restingOnSaid(
  { engine }: EntitlementDeps,
  work: Work,
  asker: Asker,
  [own]: readonly Verdicts[],
): Promise<ReadonlySet<string>> {
  if (Object.keys(asker.ifSo).length === 0) return new Set();
  const without = await engine.verdicts(work, askedOf(asker, false));
  const proven = new Set(without.eligible.map(({ policy }) => policy));
  return new Set((own?.eligible ?? []).map(({ policy }) => policy).filter((policy) => !proven.has(policy)));
}
