import { ZenEngine } from "@gorules/zen-engine";
import type { SyntheticCondition, SyntheticPolicy } from "@zhida/policy-index/testing";
import { Engine } from "json-rules-engine";
import { lastBirthDay } from "./holds.ts";

/** Answers which policies fit, by id. */
export type Peer = (facts: Record<string, unknown>) => Promise<string[]>;

const field = (fact: string) => fact.slice("subject.".length);

/** One rule a policy. */
export function jsonRulesEngine(policies: readonly SyntheticPolicy[]): Peer {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { id, conditions } of policies) {
    engine.addRule({ conditions: { all: conditions.flatMap(jsonRules) }, event: { type: id } });
  }
  return async (facts) => (await engine.run(facts)).events.map(({ type }) => type);
}

const jsonOperators = { "<": "lessThan", "<=": "lessThanInclusive", ">": "greaterThan", ">=": "greaterThanInclusive" };

type JsonCondition = { fact: string; operator: string; value: unknown };

function jsonRules(condition: SyntheticCondition): JsonCondition[] {
  const fact = field(condition.fact);
  switch (condition.kind) {
    case "compare":
      return [{ fact, operator: jsonOperators[condition.operator], value: condition.value }];
    case "between":
      return [
        { fact, operator: "greaterThanInclusive", value: condition.from },
        { fact, operator: "lessThanInclusive", value: condition.to },
      ];
    case "is":
      return [{ fact, operator: "equal", value: condition.value }];
    case "among":
      // An absent fact is undefined, and not among the others.
      return condition.negated
        ? [{ fact, operator: "notIn", value: [...condition.values, undefined] }]
        : [{ fact, operator: "in", value: condition.values }];
    case "age":
      return [{ fact, operator: "lessThanInclusive", value: lastBirthDay(condition.years) }];
  }
}

/** One table with a row for each policy that collects all hits: faster for it than a decision for each. */
export function zenEngine(policies: readonly SyntheticPolicy[]): Peer {
  const facts = [...new Set(policies.flatMap(({ conditions }) => conditions.map(({ fact }) => fact)))];
  const table = {
    hitPolicy: "collect",
    inputs: facts.map((fact) => ({ id: field(fact), name: field(fact), field: field(fact) })),
    outputs: [{ id: "policy", name: "policy", field: "policy" }],
    rules: policies.map(({ id, conditions }) => ({
      _id: id,
      ...Object.fromEntries(facts.map((fact) => [field(fact), ""])),
      ...Object.fromEntries(conditions.map((condition) => [field(condition.fact), zenCell(condition)])),
      policy: JSON.stringify(id),
    })),
  };
  const node = (id: string, type: string, content: object = {}) => ({
    id,
    name: id,
    type,
    content,
    position: { x: 0, y: 0 },
  });
  const edge = (sourceId: string, targetId: string) => ({
    id: `${sourceId}-${targetId}`,
    sourceId,
    targetId,
    type: "edge",
  });
  const decision = new ZenEngine().createDecision({
    nodes: [node("in", "inputNode"), node("table", "decisionTableNode", table), node("out", "outputNode")],
    edges: [edge("in", "table"), edge("table", "out")],
  });
  return async (given) => {
    const { result } = await decision.evaluate(given);
    return (result as { policy: string }[]).map(({ policy }) => policy);
  };
}

function zenCell(condition: SyntheticCondition): string {
  switch (condition.kind) {
    case "compare":
      return `${condition.operator} ${condition.value}`;
    case "between":
      return `[${condition.from}..${condition.to}]`;
    case "is":
      return String(condition.value);
    case "among": {
      const listed = condition.values.map((value) => JSON.stringify(value)).join(", ");
      return condition.negated ? `$ != null and $ not in [${listed}]` : listed;
    }
    case "age":
      return `<= ${lastBirthDay(condition.years)}`;
  }
}
