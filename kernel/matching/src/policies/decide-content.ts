import { type Condition, type DmnModel, type Explanation as FeelExplanation, fromFeel } from "@zhida/feel";
import type { IsoDate } from "@zhida/platform";
import type { Explanation, Facts, FactValue, Outcome, PolicyContent, Reason } from "../contract.ts";
import { ELIGIBLE, type PolicyModel } from "./model/policy-model.ts";
import type { Vocabulary } from "./model/vocabulary.ts";
import { sayReason } from "./reasons/say-reason.ts";
import { sayValue } from "./reasons/say-value.ts";

export type Deciding = Pick<PolicyContent, "reasons" | "legalSources"> & { model: PolicyModel; vocabulary: Vocabulary };

/** What a policy says on facts given by hand, by walking its model: the reference that index and scan are held against. */
export function decideContent({ model, vocabulary, ...content }: Deciding, facts: Facts, day: IsoDate): Outcome {
  const inputs = model.inputs(facts);
  const at = { now: `${day}T00:00:00+08:00` };
  const values: Record<string, unknown> = {};
  for (const name of model.decisions) {
    if (name === ELIGIBLE) continue;
    const { value, missing } = model.model.decide(name, inputs, at);
    if (missing.length === 0) values[name] = fromFeel(value);
  }
  const explained = model.model.explain(ELIGIBLE, inputs, at);
  const verdict =
    explained?.verdict === "unknown" ? "undecided" : explained?.verdict === true ? "eligible" : "not_eligible";
  const dictionary = dictionaryOf(vocabulary);
  const explanation: Explanation = {
    verdict,
    reasons: explained ? reasonsOf(explained, { model, vocabulary, ...content }, day) : [],
    missing: (explained?.missing ?? []).filter((name) => dictionary.has(name)),
  };
  return { verdict, values, explanation };
}

/** The decisive conditions down to facts: what rests on another decision is told by the conditions of that one. */
function reasonsOf(explained: FeelExplanation, deciding: Deciding, day: IsoDate): Reason[] {
  const seen = new Map<string, Reason>();
  for (const { condition, decision } of leaves(explained)) {
    const reason = toReason(condition, decision, deciding, day);
    seen.set(reason.sentence.zh, reason);
  }
  return [...seen.values()];
}

type Leaf = { condition: Condition; decision: string };

function leaves({ subject, conditions, because }: FeelExplanation): Leaf[] {
  return conditions.flatMap((condition): Leaf[] => {
    const deeper = because.filter(({ subject: name, conditions: own }) => {
      return own.length > 0 && condition.facts.some((fact) => fact.name === name || fact.name.startsWith(`${name}.`));
    });
    return deeper.length > 0 ? deeper.flatMap(leaves) : [{ condition, decision: subject }];
  });
}

function toReason(condition: Condition, decision: string, deciding: Deciding, day: IsoDate): Reason {
  const { vocabulary, reasons, legalSources, model } = deciding;
  const dictionary = dictionaryOf(vocabulary);
  const facts = condition.facts.map(({ name, value }) => ({
    name,
    ...(value !== undefined && { value: fromFeel(value) as FactValue }),
  }));
  const cell = condition.cell && {
    rule: condition.cell.rule,
    input: condition.cell.input,
    expression: columnExpression(model.model, decision, condition.cell.column),
  };
  return {
    met: condition.holds === "unknown" ? null : condition.holds,
    sentence: sayReason({ text: condition.text, holds: condition.holds, facts, cell }, { vocabulary, reasons, day }),
    text: condition.cell ? `${condition.cell.input}: ${condition.text}` : condition.text,
    facts: facts.flatMap(({ name, value }) => {
      const fact = dictionary.get(name);
      if (!fact) return [];
      return [{ name, label: fact.label, ...(value !== undefined && { value, shown: sayValue(fact, value) }) }];
    }),
    ...sourceOf(condition, legalSources),
  };
}

const dictionaries = new WeakMap<Vocabulary, ReadonlyMap<string, Vocabulary["facts"][number]>>();

function dictionaryOf(vocabulary: Vocabulary) {
  const dictionary = dictionaries.get(vocabulary) ?? new Map(vocabulary.facts.map((fact) => [fact.name, fact]));
  dictionaries.set(vocabulary, dictionary);
  return dictionary;
}

/** The FEEL expression that a column of a decision's table tests. */
export function columnExpression({ definitions }: DmnModel, decision: string, column: number): string {
  const logic = definitions.decisions.find(({ name }) => name === decision)?.logic;
  return logic?.kind === "decision-table" ? (logic.inputs[column - 1]?.text ?? "") : "";
}

/** That of the row, else the first of the policy. */
function sourceOf({ cell }: Condition, [first]: PolicyContent["legalSources"]): { source?: string } {
  const own = Object.entries(cell?.annotations ?? {}).find(([name, text]) => SOURCE.test(name) && text.trim() !== "");
  if (own) return { source: own[1] };
  return first ? { source: [`《${first.title.zh}》`, first.number, first.article?.zh].filter(Boolean).join(" ") } : {};
}

const SOURCE = /依据|source/i;
