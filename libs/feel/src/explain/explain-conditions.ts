import { evaluate } from "../evaluate/evaluate.ts";
import { readFact } from "../evaluate/read-fact.ts";
import type { Scope } from "../evaluate/scope.ts";
import type { NodeOf } from "../syntax/ir.ts";
import { Unknown } from "../values/unknown.ts";
import type { ConditionTree } from "./condition-tree.ts";
import type { Condition, Explanation } from "./explanation.ts";

/** Explains a yes-or-no rule. The scope must say "unknown" of absent facts. */
export function explainConditions(tree: ConditionTree, subject: string, scope: Scope): Explanation {
  const decisive: Decisive[] = [];
  const verdict = collect(tree, scope, decisive);
  return {
    subject,
    verdict,
    value: verdict === "unknown" ? undefined : verdict,
    conditions: decisive.map(({ condition }) => condition),
    missing: verdict === "unknown" ? [...new Set(decisive.flatMap(({ missing }) => missing))] : [],
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

type Decisive = { readonly condition: Condition; readonly missing: readonly string[] };

/** Appends what is decisive for the verdict that it returns. */
function collect(tree: ConditionTree, scope: Scope, into: Decisive[]): Condition["holds"] {
  if (tree.kind === "condition") {
    const value = evaluate(tree.node, scope);
    const holds = value instanceof Unknown ? "unknown" : value === !tree.negated;
    const condition: Condition = { text: tree.text, holds, facts: readFacts(tree.facts, scope), cell: undefined };
    into.push({ condition, missing: value instanceof Unknown ? value.missing : [] });
    return holds;
  }
  const parts = tree.parts.map((part) => {
    const found: Decisive[] = [];
    return { verdict: collect(part, scope, found), found };
  });
  const overall = join(tree.kind, parts);
  for (const { verdict, found } of parts) if (verdict === overall) into.push(...found);
  return overall;
}

function join(kind: "all" | "any", parts: readonly { verdict: Condition["holds"] }[]): Condition["holds"] {
  const decisive = kind === "any";
  if (parts.some(({ verdict }) => verdict === decisive)) return decisive;
  return parts.some(({ verdict }) => verdict === "unknown") ? "unknown" : !decisive;
}
