import type { Actor } from "@zhida/identity";
import { dateInChina, type Work } from "@zhida/platform";
import { type Evaluation, type EvaluationInput, PolicyContent, type PolicyUnderTest } from "../contract.ts";
import { policyModel } from "../policies/model/policy-model.ts";
import { refuse } from "../policies/refusals.ts";
import { findVersion } from "../store/policies.ts";
import { getPolicy, requireOwnDepartment } from "./access.ts";
import { decideOn } from "./decide-on.ts";
import type { WorkshopDeps } from "./deps.ts";
import { divisionOf, loadVocabulary } from "./load-vocabulary.ts";

/** Verdict, values and reasons on facts given by hand; each variant is the same facts with some of them otherwise. */
export async function evaluatePolicy(
  deps: Pick<WorkshopDeps, "facts">,
  work: Work,
  actor: Actor,
  { policy, facts, variants, on }: EvaluationInput,
): Promise<Evaluation> {
  const content = await contentOf(work, actor, policy);
  const day = on ?? dateInChina(work.now);
  const vocabulary = await loadVocabulary(deps, work, divisionOf(content.department), day);
  const known = new Set(vocabulary.facts.map(({ name }) => name));
  const unknown = [facts, ...variants.map((variant) => variant.facts)]
    .flatMap(Object.keys)
    .find((name) => !known.has(name));
  if (unknown !== undefined) throw refuse("unknown_fact", { params: { name: unknown } });
  const deciding = { ...content, vocabulary, model: policyModel(content.dmn, vocabulary) };
  return {
    ...decideOn(deps, deciding, facts, day),
    variants: variants.map((variant) => ({
      name: variant.name,
      ...decideOn(deps, deciding, { ...facts, ...variant.facts }, day),
    })),
  };
}

async function contentOf(work: Work, actor: Actor, policy: PolicyUnderTest): Promise<PolicyContent> {
  if ("content" in policy) {
    requireOwnDepartment(actor, policy.content);
    return policy.content;
  }
  await getPolicy(work, actor, policy.code);
  const row = await findVersion(work.db, policy.code, policy.version);
  if (!row) throw refuse("policy_not_found");
  return PolicyContent.parse(row.content);
}
