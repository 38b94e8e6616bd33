import type { Actor } from "@zhida/identity";
import { dateInChina, type Work } from "@zhida/platform";
import type { FactSource, MyExplanation } from "../contract.ts";
import { refuse } from "../policies/refusals.ts";
import { findInForce, findShown } from "../store/policies.ts";
import { askedOf, askerOf } from "./asker.ts";
import type { EntitlementDeps } from "./deps.ts";
import { toEntitlements } from "./to-entitlement.ts";

/** Why, why not or what is missing, and from which record of which registry each value comes. */
export async function myExplanation(
  deps: EntitlementDeps,
  work: Work,
  actor: Actor,
  code: string,
): Promise<MyExplanation> {
  const asker = await askerOf(deps, work, actor);
  const day = dateInChina(work.now);
  const inForce = await findInForce(work.db, code, day);
  if (!inForce) throw refuse("policy_not_found");
  const isOfHousehold = inForce.audience === "household" && asker.household !== undefined;
  const subject = isOfHousehold
    ? { kind: "household" as const, key: asker.household ?? "" }
    : { kind: asker.kind, key: asker.key };
  if (inForce.audience !== subject.kind) throw refuse("policy_not_found");
  const ref = { policy: code, version: inForce.version };
  const asked = isOfHousehold ? { subject } : askedOf(asker);
  const verdict = await deps.engine.explain(work, ref, asked, { unmasked: true });
  const proven =
    isOfHousehold || verdict.verdict !== "eligible"
      ? verdict
      : await deps.engine.explain(work, ref, askedOf(asker, false), { unmasked: true });
  const ifSo = new Set(proven.verdict === verdict.verdict ? [] : [code]);
  const [entitlement] = await toEntitlements(deps, work, [verdict], ifSo);
  const [shown] = await findShown(work.db, [ref]);
  if (!entitlement || !shown) throw refuse("policy_not_found");
  const sources = await sourcesOf(
    deps,
    work,
    subject,
    asker.isKnown,
    verdict.explanation.reasons.flatMap(({ facts }) => facts.map(({ name }) => name)),
  );
  const dictionary = new Map(deps.facts.facts().map((fact) => [fact.name, fact]));
  return {
    ...entitlement,
    legalSources: shown.content.legalSources,
    reasons: verdict.explanation.reasons.map((reason) => ({
      ...reason,
      sources: reason.facts.flatMap(({ name }) => sources.get(name) ?? []),
      said: reason.facts.map(({ name }) => name).filter((name) => Object.hasOwn(asker.ifSo, name)),
    })),
    missingFacts: verdict.explanation.missing.flatMap((name) => {
      const fact = dictionary.get(name);
      return fact ? [{ fact: name, label: fact.label, question: fact.question }] : [];
    }),
  };
}

async function sourcesOf(
  { facts }: EntitlementDeps,
  work: Work,
  subject: { kind: "person" | "household" | "enterprise"; key: string },
  isKnown: boolean,
  names: readonly string[],
): Promise<Map<string, FactSource[]>> {
  const sources = new Map<string, FactSource[]>();
  if (!isKnown) return sources;
  for (const name of new Set(names)) sources.set(name, await facts.lineage(work, subject, name));
  return sources;
}
