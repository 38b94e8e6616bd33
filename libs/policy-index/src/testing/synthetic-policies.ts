import { integer, pick } from "./random.ts";
import { syntheticRange, syntheticSchema } from "./synthetic-facts.ts";

/** A condition that every rule engine can be told. */
export type SyntheticCondition =
  | {
      readonly kind: "compare";
      readonly fact: string;
      readonly operator: "<" | "<=" | ">" | ">=";
      readonly value: number;
    }
  | { readonly kind: "between"; readonly fact: string; readonly from: number; readonly to: number }
  | { readonly kind: "is"; readonly fact: string; readonly value: boolean }
  | { readonly kind: "among"; readonly fact: string; readonly values: readonly string[]; readonly negated: boolean }
  | { readonly kind: "age"; readonly fact: string; readonly years: number };

/** All conditions must hold: of 3 to 8 facts. */
export type SyntheticPolicy = { readonly id: string; readonly conditions: readonly SyntheticCondition[] };

export function syntheticPolicies(random: () => number, count: number): SyntheticPolicy[] {
  return Array.from({ length: count }, (_, i) => {
    const facts = new Set<number>();
    const wanted = integer(random, 3, 8);
    while (facts.size < wanted) facts.add(integer(random, 0, syntheticSchema.length - 1));
    return { id: `p${i}`, conditions: [...facts].map((fact) => condition(random, fact)) };
  });
}

function condition(random: () => number, number: number): SyntheticCondition {
  const { name: fact, type, values = [] } = syntheticSchema[number] as (typeof syntheticSchema)[number];
  if (type === "boolean") return { kind: "is", fact, value: random() < 0.7 };
  if (type === "date")
    return { kind: "age", fact, years: pick(random, [3, 6, 16, 18, 35, 45, 50, 55, 60, 65, 70, 80]) };
  if (type === "text") {
    const from = integer(random, 0, values.length - 1);
    const some = values.slice(from, from + integer(random, 1, Math.ceil(values.length / 2)));
    return { kind: "among", fact, values: some, negated: random() < 0.2 };
  }
  const steps = syntheticRange(number);
  const value = integer(random, 1, steps - 1) * 1000;
  if (random() < 0.3) return { kind: "between", fact, from: value, to: integer(random, value / 1000, steps) * 1000 };
  return { kind: "compare", fact, operator: pick(random, ["<", "<=", ">", ">="] as const), value };
}

/** As FEEL says it. */
export function syntheticFeel({ conditions }: SyntheticPolicy): string {
  return conditions.map(feelOf).join(" and ");
}

function feelOf(condition: SyntheticCondition): string {
  const { fact } = condition;
  switch (condition.kind) {
    case "compare":
      return `${fact} ${condition.operator} ${condition.value}`;
    case "between":
      return `${fact} in [${condition.from}..${condition.to}]`;
    case "is":
      return `${fact} = ${condition.value}`;
    case "among": {
      const listed = `${fact} in (${condition.values.map((value) => JSON.stringify(value)).join(", ")})`;
      return condition.negated ? `not(${listed})` : listed;
    }
    case "age":
      return `years and months duration(${fact}, today()).years >= ${condition.years}`;
  }
}
