import { findBuiltin } from "../builtins/registry.ts";
import type { CompareOperator, Node, Span } from "../syntax/ir.ts";
import type { FeelFunction } from "../values/function.ts";
import type { FeelValue } from "../values/value.ts";

const nowhere: Span = { from: 0, to: 0 };

export function literal(value: FeelValue, at: Span = nowhere): Node {
  return { kind: "literal", value, at };
}

/** Parts that are true add nothing, one that is false is the whole. */
export function all(parts: readonly Node[]): Node {
  return join("and", parts, true);
}

export function any(parts: readonly Node[]): Node {
  return join("or", parts, false);
}

export function not(node: Node): Node {
  return { kind: "builtin", fn: findBuiltin("not") as FeelFunction, args: [node], names: undefined, at: node.at };
}

/** True where the node is true, false where it is false or null. */
export function isTrue(node: Node): Node {
  return node.kind === "literal" ? literal(node.value === true) : compare("=", node, literal(true));
}

export function isNotTrue(node: Node): Node {
  return node.kind === "literal" ? literal(node.value !== true) : not(isTrue(node));
}

export function compare(operator: CompareOperator, left: Node, right: Node, at: Span = left.at): Node {
  return { kind: "compare", operator, left, right, at };
}

function join(kind: "and" | "or", parts: readonly Node[], neutral: boolean): Node {
  const left = parts.filter((part) => !(part.kind === "literal" && part.value === neutral));
  if (left.some((part) => part.kind === "literal" && part.value === !neutral)) return literal(!neutral);
  const [first, ...others] = left;
  if (first === undefined) return literal(neutral);
  return others.length === 0 ? first : { kind, parts: left, at: nowhere };
}
