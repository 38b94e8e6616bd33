import { type Compiled, compile, fromFeel, toFeel } from "@zhida/feel";
import type { IsoDate } from "@zhida/platform";
import type { Facts, FactValue } from "../contract.ts";
import { refuse } from "../refusals.ts";
import type { FactDefinition } from "./definition.ts";
import { fitTo } from "./fit-to.ts";

type Definitions = ReadonlyMap<string, FactDefinition>;

/** Refuses virtual facts that name what does not exist, name facts of another kind, or stand on themselves. */
export function checkVirtualFacts(definitions: Definitions): void {
  const settled = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) {
      throw refuse("fact_circle", { params: { facts: [...path.slice(path.indexOf(name)), name].join(" → ") } });
    }
    const definition = definitions.get(name);
    if (settled.has(name) || !definition || !("virtual" in definition.derive)) return;
    for (const needed of formulaOf(definition.derive.virtual).names) {
      if (definitions.get(needed)?.kind !== definition.kind) {
        throw refuse("fact_not_valid", { params: { fact: name, reason: needed } });
      }
      visit(needed, [...path, name]);
    }
    settled.add(name);
  };
  for (const name of definitions.keys()) visit(name, []);
}

/**
 * Stored facts and, for the day, the virtual ones that can be told from them. A virtual fact is absent while one that it needs is; a
 * boolean one is there as soon as what is known decides it. `wanted`: only these are told, and what they need.
 */
export function withVirtualFacts(
  definitions: Definitions,
  kind: FactDefinition["kind"],
  facts: Facts,
  day: IsoDate,
  wanted?: Iterable<string>,
): Facts {
  const all: Facts = { ...facts };
  const inputs: Record<string, unknown> = {};
  const tried = new Set<string>();
  const settle = (name: string): boolean => {
    if (name in inputs) return true;
    const definition = definitions.get(name);
    if (!definition || tried.has(name)) return false;
    tried.add(name);
    if (!(name in all) && "virtual" in definition.derive) {
      const value = compute(definition, definition.derive.virtual, inputs, settle, day);
      if (value !== undefined) all[name] = value;
    }
    const value = all[name];
    if (value === undefined) return false;
    inputs[name] = toFeel(value, definition.type === "date" ? "date" : undefined);
    return true;
  };
  for (const name of wanted ?? definitions.keys()) if (definitions.get(name)?.kind === kind) settle(name);
  return all;
}

function compute(
  definition: FactDefinition,
  source: string,
  inputs: Record<string, unknown>,
  settle: (name: string) => boolean,
  day: IsoDate,
): FactValue | undefined {
  const formula = formulaOf(source);
  const now = noonOf(day);
  const complete = formula.names.map(settle).every(Boolean);
  if (complete) return fitTo(definition.type, fromFeel(formula.evaluate(inputs, { now })));
  if (definition.type !== "boolean") return undefined;
  const { verdict } = formula.decide(inputs, { now });
  return typeof verdict === "boolean" ? verdict : undefined;
}

/** The facts under a virtual one that no other is computed from; a stored fact stands for itself. */
export function baseFacts(definitions: Definitions, name: string): string[] {
  const derive = definitions.get(name)?.derive;
  if (!derive || !("virtual" in derive)) return [name];
  return [...new Set(formulaOf(derive.virtual).names.flatMap((needed) => baseFacts(definitions, needed)))];
}

/** A moment of the day in China. */
export const noonOf = (day: IsoDate): string => `${day}T12:00:00+08:00`;

const formulas = new Map<string, Compiled>();

function formulaOf(source: string): Compiled {
  const known = formulas.get(source) ?? compile(source);
  formulas.set(source, known);
  return known;
}
