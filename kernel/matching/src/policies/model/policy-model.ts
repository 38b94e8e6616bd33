import { allNodes, compileModel, type DmnModel, toFeel } from "@zhida/feel";
import type { Facts } from "../../contract.ts";
import { prepareModel } from "./prepare-model.ts";
import { type Vocabulary, valuesOf } from "./vocabulary.ts";

/** A policy's model, ready to be asked. */
export type PolicyModel = {
  readonly model: DmnModel;
  /** Names of the decisions, `eligible` among them. */
  readonly decisions: readonly string[];
  /** Facts and parameters that its decisions read, by full name. */
  readonly reads: readonly string[];
  /** Facts, and the parameters of the day, as FEEL values; a fact that the vocabulary does not know is left out. */
  inputs(facts: Facts): Record<string, unknown>;
};

/** The decision that says who is entitled. */
export const ELIGIBLE = "eligible";

/** Refuses what is not XML; everything else that is wrong is in `model.problems`. */
export function policyModel(dmn: string, vocabulary: Vocabulary): PolicyModel {
  const model = compileModel(prepareModel(dmn, vocabulary));
  const types = new Map([...vocabulary.facts, ...vocabulary.parameters].map(({ name, type }) => [name, type]));
  const parameters = valuesOf(vocabulary);
  const decisions = model.definitions.decisions.map(({ name }) => name);
  const mentioned = mentionedNames(model);
  const isRead = (name: string) => mentioned.has(name) || mentioned.has(name.slice(0, name.indexOf(".")));
  const readTypes = [...types].filter(([name]) => isRead(name));
  return {
    model,
    decisions,
    reads: [...mentioned].filter((name) => types.has(name)).sort(),
    inputs: (facts) => {
      const inputs: Record<string, unknown> = {};
      for (const [name, type] of readTypes) {
        const value = name in parameters ? parameters[name] : facts[name];
        if (value !== undefined) inputs[name] = toFeel(value, type === "text" ? "string" : type);
      }
      return inputs;
    },
  };
}

/** Every fact that the logic names; `person` alone stands for all facts of the person. */
function mentionedNames(model: DmnModel): Set<string> {
  const { decisions, knowledge } = model.definitions;
  const mentioned = new Set<string>();
  for (const { name } of [...decisions, ...knowledge]) {
    const node = model.element(name)?.node;
    if (node) for (const part of allNodes(node)) if (part.kind === "fact") mentioned.add(part.name);
  }
  return mentioned;
}
