import { evaluate } from "../evaluate/evaluate.ts";
import { readFact } from "../evaluate/read-fact.ts";
import type { Scope } from "../evaluate/scope.ts";
import type { NodeOf } from "../syntax/ir.ts";
import { Unknown } from "../values/unknown.ts";
import type { ConditionTree } from "./condition-tree.ts";
import type { Condition, Explanation } from "./explanation.ts";

/** Explains a yes-or-no rule. The scope must say "unknown" of absent facts. */
export function explainConditions(tree: ConditionTree, subject: string, scope: Scope): Explanation {
  const conditions: Condition[] = [];
  const missing = new Set<string>();
  const verdict = collect(tree, scope, conditions, missing);
  return {
    subject,
    verdict,
    value: verdict === "unknown" ? undefined : verdict,
    conditions,
    missing: verdict === "unknown" ? [...missing] : [],
    because: [],
  };
}

export function readFacts(facts: readonly NodeOf<"fact">[], scope: Scope): Condition["facts"] {
  const read: { name: string; value: Condition["facts"][number]["value"] }[] = [];
  for (const fact of facts) {
    const value = readFact(fact, scope.root);
    read.push({ name: fact.name, value: value instanceof Unknown ? undefined : value });
  }
  return read;
}

/** Appends what is decisive for the verdict that it returns. */
function collect(tree: ConditionTree, scope: Scope, into: Condition[], missing: Set<string>): Condition["holds"] {
  if (tree.kind === "condition") {
    const value = evaluate(tree.node, scope);
    if (value instanceof Unknown) for (const name of value.missing) missing.add(name);
    const holds = value instanceof Unknown ? "unknown" : value === !tree.negated;
    into.push({ text: tree.text, holds, facts: readFacts(tree.facts, scope), cell: undefined });
    return holds;
  }
  const start = into.length;
  const verdicts: { verdict: Condition["holds"]; from: number; to: number }[] = [];
  for (const part of tree.parts) {
    const from = into.length;
    verdicts.push({ verdict: collect(part, scope, into, missing), from, to: into.length });
  }
  const overall = join(tree.kind, verdicts);
  const all = into.splice(start);
  for (const { verdict, from, to } of verdicts) {
    if (verdict === overall) for (let i = from; i < to; i++) into.push(all[i - start] as Condition);
  }
  return overall;
}

function join(kind: "all" | "any", parts: readonly { verdict: Condition["holds"] }[]): Condition["holds"] {
  const decisive = kind === "any";
  if (parts.some(({ verdict }) => verdict === decisive)) return decisive;
  return parts.some(({ verdict }) => verdict === "unknown") ? "unknown" : !decisive;
}
