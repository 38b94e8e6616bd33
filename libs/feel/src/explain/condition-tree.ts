import type { Node, NodeOf } from "../syntax/ir.ts";
import { allNodes } from "../syntax/walk.ts";

/** A rule as a person reads it: conditions joined by and/or, negations moved to the conditions. */
export type ConditionTree =
  | { readonly kind: "all" | "any"; readonly parts: readonly ConditionTree[] }
  | {
      readonly kind: "condition";
      readonly node: Node;
      /** It holds when the node is false. */
      readonly negated: boolean;
      readonly text: string;
      readonly facts: readonly NodeOf<"fact">[];
    };

export function conditionTree(node: Node, source: string, negated = false): ConditionTree {
  const inner = node.kind === "convert" ? node.of : node;
  if (inner.kind === "and" || inner.kind === "or") {
    const kind = (inner.kind === "and") === negated ? "any" : "all";
    return { kind, parts: inner.parts.map((part) => conditionTree(part, source, negated)) };
  }
  const [only] = inner.kind === "builtin" ? inner.args : [];
  if (inner.kind === "builtin" && inner.fn.name === "not" && only) return conditionTree(only, source, !negated);
  const text = source.slice(inner.at.from, inner.at.to);
  return { kind: "condition", node: inner, negated, text: negated ? `not(${text})` : text, facts: factsOf(inner) };
}

const factsRead = new WeakMap<Node, readonly NodeOf<"fact">[]>();

/** Each fact that a node reads, once. */
export function factsOf(node: Node): readonly NodeOf<"fact">[] {
  const known = factsRead.get(node);
  if (known !== undefined) return known;
  const facts = new Map<string, NodeOf<"fact">>();
  for (const part of allNodes(node)) if (part.kind === "fact") facts.set(part.name, part);
  const read = [...facts.values()];
  factsRead.set(node, read);
  return read;
}
