import { findConditionTexts } from "../contract/condition-texts.ts";
import { conditionsOf, type PolicyCondition } from "./conditions-of.ts";
import type { LoadedPolicy } from "./load-policies.ts";
import type { Dictionary } from "./policy-inputs.ts";

/** Conditions without words, words without a condition, and words that speak of what nobody knows. */
export function wordFindings(policy: LoadedPolicy, dictionary: Dictionary): string[] {
  const { pack } = policy;
  const conditions = conditionsUnder(policy, "eligible", new Set());
  const spoken = new Set(conditions.flatMap(({ facts, row }) => facts.flatMap((fact) => [fact, `${fact}@${row}`])));
  return [
    ...conditions
      .filter((condition) => findConditionTexts(pack.conditions, condition) === undefined)
      .map(({ decision, text, facts }) => `${decision}: no words for ${facts.join(", ")} ${text}`),
    ...Object.keys(pack.conditions)
      .filter((key) => !spoken.has(key))
      .map((key) => `conditions: nothing rests on ${key}`),
    ...Object.entries(pack.conditions).flatMap(([key, texts]) =>
      Object.values(texts).flatMap(({ zh, en }) => [
        ...(/\p{Script=Han}/u.test(zh) ? [] : [`conditions ${key}: no Chinese in “${zh}”`]),
        ...(/[A-Za-z]/.test(en) && !/\p{Script=Han}/u.test(en) ? [] : [`conditions ${key}: no English in “${en}”`]),
        ...placeholders(`${zh}${en}`)
          .filter((name) => !isKnown(name, policy, dictionary))
          .map((name) => `conditions ${key}: nobody knows {${name}}`),
      ]),
    ),
  ];
}

/** The conditions of a decision; one that reads other decisions only stands for the conditions of these. */
function conditionsUnder(
  { model }: Pick<LoadedPolicy, "model">,
  decision: string,
  seen: Set<string>,
): PolicyCondition[] {
  if (seen.has(decision)) return [];
  seen.add(decision);
  const decisions = new Set(model.definitions.decisions.map(({ name }) => name));
  return conditionsOf(model, decision).flatMap((condition) => {
    const under = condition.facts.filter((name) => decisions.has(name));
    const own = condition.facts.filter((name) => !decisions.has(name) && !name.startsWith("param."));
    const deeper = under.flatMap((name) => conditionsUnder({ model }, name, seen));
    return own.length === 0 ? deeper : [{ ...condition, facts: own }, ...deeper];
  });
}

export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
}

function isKnown(name: string, { pack }: LoadedPolicy, dictionary: Dictionary): boolean {
  if (!name.startsWith("param.")) return dictionary.has(name);
  return pack.parameters.some(({ code }) => code === name.slice("param.".length));
}
