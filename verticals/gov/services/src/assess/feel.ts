import { compile, fromFeel, toFeel } from "@zhida/feel";

/** Nested plain facts: `{ hpf: { account: { balanceFen: 1 } }, price: 5 }`. What is absent is not known. */
export type Facts = Record<string, unknown>;

export type Expression = {
  /** Free variables, dotted. */
  names: readonly string[];
  /** Kleene's three values; `missing` names the absent facts that could still decide it. */
  decide(facts: Facts): { verdict: boolean | "unknown"; missing: readonly string[] };
  /** Undefined where it cannot be worked out. */
  evaluate(facts: Facts): unknown;
};

const compiled = new Map<string, Expression>();
const MAX_KEPT = 20_000;

/** Compiles a FEEL expression once per process; throws FeelSyntaxError. */
export function expression(text: string): Expression {
  const known = compiled.get(text);
  if (known) return known;
  const feel = compile(text);
  const made: Expression = {
    names: feel.names,
    decide: (facts) => feel.decide(facts),
    evaluate: (facts) => fromFeel(feel.evaluate(facts) as Parameters<typeof fromFeel>[0]) ?? undefined,
  };
  if (compiled.size < MAX_KEPT) compiled.set(text, made);
  return made;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** JSON → FEEL values; texts shaped like a calendar day, which registries use for nothing else, become dates. */
export function toFacts(json: unknown): unknown {
  if (typeof json === "string") return DAY.test(json) ? toFeel(json, "date") : json;
  if (Array.isArray(json)) return json.map(toFacts);
  if (json === null || typeof json !== "object") return toFeel(json);
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, toFacts(value)]));
}
