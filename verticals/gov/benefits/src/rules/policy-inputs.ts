import { compile, toFeel } from "@zhida/feel";
import type { FactValue } from "@zhida/matching/contract";
import type { FactEntry } from "../contract/fact-definition.ts";
import type { PolicyPack } from "../contract/policy-pack.ts";
import { parametersOn } from "./parameters-on.ts";

export type Dictionary = ReadonlyMap<string, FactEntry>;
/** By name; a fact that is not there is absent, null is known to be empty. */
export type FactValues = Readonly<Record<string, FactValue>>;

/** What a policy may read on a day: all facts by their types, virtual ones computed, and the parameters. */
export function policyInputs(
  pack: PolicyPack,
  facts: FactValues,
  day: string,
  dictionary: Dictionary,
): Record<string, unknown> {
  const inputs: Record<string, unknown> = {};
  for (const { code, value } of parametersOn(pack.parameters, day).values()) inputs[`param.${code}`] = toFeel(value);
  for (const name of dictionary.keys()) {
    const value = factValue(name, facts, day, dictionary);
    if (value !== undefined) inputs[name] = value;
  }
  return inputs;
}

/**
 * Undefined while absent. A virtual fact is absent while one that it needs is; a boolean one is there as soon as what is known decides it.
 */
function factValue(name: string, facts: FactValues, day: string, dictionary: Dictionary): unknown {
  const given = facts[name];
  const fact = dictionary.get(name);
  if (given !== undefined) return toFeel(given, fact?.type === "date" ? "date" : undefined);
  if (fact === undefined || !("virtual" in fact.derive)) return undefined;
  const formula = formulaOf(fact.derive.virtual);
  const now = { now: noonOf(day) };
  const inputs: Record<string, unknown> = {};
  for (const needed of formula.names) {
    const value = factValue(needed, facts, day, dictionary);
    if (value !== undefined) inputs[needed] = value;
  }
  if (formula.names.every((needed) => Object.hasOwn(inputs, needed))) return formula.evaluate(inputs, now);
  const verdict = fact.type === "boolean" ? formula.decide(inputs, now).verdict : "unknown";
  return verdict === "unknown" ? undefined : verdict;
}

/** The facts without which one that is absent cannot be known: itself, or what a virtual fact is computed from. */
export function absentUnder(name: string, facts: FactValues, dictionary: Dictionary): string[] {
  if (facts[name] !== undefined) return [];
  const derive = dictionary.get(name)?.derive;
  if (derive === undefined || !("virtual" in derive)) return [name];
  return formulaOf(derive.virtual).names.flatMap((needed) => absentUnder(needed, facts, dictionary));
}

/** A moment of the day in China. */
export function noonOf(day: string): string {
  return `${day}T12:00:00+08:00`;
}

const formulas = new Map<string, ReturnType<typeof compile>>();

function formulaOf(source: string): ReturnType<typeof compile> {
  const known = formulas.get(source) ?? compile(source);
  formulas.set(source, known);
  return known;
}
