import { compile, fromFeel, toFeel } from "@zhida/feel";
import type { FactDefinition, FactType, FactValue } from "../contract/fact-definition.ts";
import type { LoadedPolicy } from "./load-policies.ts";
import { parametersOn } from "./parameters-on.ts";

export type Dictionary = ReadonlyMap<string, FactDefinition>;
export type FactValues = Readonly<Record<string, FactValue>>;

export type PolicyDecision = {
  readonly eligible: boolean | "undecided";
  /** Facts that no registry or answer has given and that could still decide it. */
  readonly missing: readonly string[];
  /** A decision of the policy by name, as JSON; null when it cannot be computed. */
  readonly valueOf: (decision: string) => unknown;
};

/** The verdict of a policy on one subject on a day, with the decision model itself: what other engines must agree with. */
export function decidePolicy(
  policy: LoadedPolicy,
  facts: FactValues,
  day: string,
  dictionary: Dictionary,
): PolicyDecision {
  const now = { now: `${day}T12:00:00+08:00` };
  const inputs = policyInputs(policy, facts, day, dictionary);
  const { value, missing } = policy.model.decide("eligible", inputs, now);
  return {
    eligible: missing.length > 0 ? "undecided" : value === true,
    missing: [...new Set(missing.flatMap((name) => absentUnder(name, facts, dictionary)))].sort(),
    valueOf: (decision) => fromFeel(policy.model.evaluate(decision, inputs, now)),
  };
}

/** What the model is given: the facts by their types, virtual ones computed, and the parameters of the day. */
export function policyInputs(
  { pack, model }: LoadedPolicy,
  facts: FactValues,
  day: string,
  dictionary: Dictionary,
): Record<string, unknown> {
  const parameters = parametersOn(pack.parameters, day);
  const inputs: Record<string, unknown> = {};
  for (const { name } of model.definitions.inputs) {
    const value = name.startsWith("param.")
      ? toFeel(parameters.get(name.slice(6))?.value)
      : factValue(name, facts, day, dictionary);
    if (value !== undefined) inputs[name] = value;
  }
  return inputs;
}

/** Undefined while absent; a virtual fact is absent while one of those that it is computed from is. */
function factValue(name: string, facts: FactValues, day: string, dictionary: Dictionary): unknown {
  const definition = dictionary.get(name);
  const given = facts[name];
  if (given !== undefined || definition === undefined || !("virtual" in definition.derive)) {
    return given === undefined ? undefined : typedValue(given, definition?.type);
  }
  const formula = compile(definition.derive.virtual);
  const inputs: Record<string, unknown> = {};
  for (const needed of formula.names) {
    const value = factValue(needed, facts, day, dictionary);
    if (value === undefined) return undefined;
    inputs[needed] = value;
  }
  return formula.evaluate(inputs, { now: `${day}T12:00:00+08:00` });
}

function typedValue(value: FactValue, type: FactType | undefined): unknown {
  if (type === "dates") return Array.isArray(value) ? value.map((date) => toFeel(date, "date")) : null;
  return toFeel(value, type === "date" ? "date" : undefined);
}

function absentUnder(name: string, facts: FactValues, dictionary: Dictionary): string[] {
  const derive = dictionary.get(name)?.derive;
  if (facts[name] !== undefined) return [];
  if (derive === undefined || !("virtual" in derive)) return [name];
  return compile(derive.virtual).names.flatMap((needed) => absentUnder(needed, facts, dictionary));
}
