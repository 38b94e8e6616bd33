import type { Node, NodeOf } from "../syntax/ir.ts";
import { type Alternative, alternatives, product } from "./alternatives.ts";
import { all, any, isNotTrue, isTrue, not } from "./build.ts";
import type { Origins, Writing } from "./origin.ts";

/** A yes-or-no node as and, or, not and plain conditions: choices between values become choices between conditions. */
export function condition(node: Node, origins: Origins): Node {
  const writing: Writing = {
    condition: (inner) => condition(inner, origins),
    like: (written, rebuilt) => origins.set(rebuilt, origins.of(written)),
  };
  const of = writing.condition;
  switch (node.kind) {
    case "and":
    case "or":
      return { ...node, parts: node.parts.map(of) };
    case "convert":
      return node.type.kind === "boolean" ? of(node.of) : node;
    case "builtin":
      return node.fn.name === "not" && node.args.length === 1 ? { ...node, args: node.args.map(of) } : node;
    case "if": {
      const [when, then, otherwise] = [of(node.condition), of(node.consequent), of(node.otherwise)];
      // The last part is known even while the choice is not: both would say the same.
      return any([all([isTrue(when), then]), all([isNotTrue(when), otherwise]), all([then, otherwise])]);
    }
    case "table":
    case "path": {
      const found = alternatives(node, writing);
      return found.length === 1 ? node : chosen(found.map(({ when, value }) => ({ when, value: of(value) })));
    }
    case "compare":
      return compared(node, writing);
    case "between":
      return eachValue(node.value, (value) => writing.like(node, { ...node, value }), writing);
    case "in": {
      const asked = truthAskedBy(node, of);
      if (asked !== undefined) return writing.like(node, asked);
      return eachValue(node.value, (value) => writing.like(node, { ...node, value }), writing);
    }
    default:
      return node;
  }
}

function eachValue(value: Node, ask: (value: Node) => Node, writing: Writing): Node {
  const values = alternatives(value, writing);
  if (values.length === 1) return ask(value);
  return chosen(values.map((one) => ({ when: one.when, value: ask(one.value) })));
}

/** A cell `true` or `false` under a condition asks whether it holds. */
function truthAskedBy(node: NodeOf<"in">, of: Writing["condition"]): Node | undefined {
  const asked = node.tests.map((test) => {
    const expected = test.kind === "value-test" && test.value.kind === "literal" ? test.value : undefined;
    return (
      expected && truthAsked({ kind: "compare", operator: "=", left: node.value, right: expected, at: node.at }, of)
    );
  });
  return asked.every((one) => one !== undefined) ? any(asked) : undefined;
}

function chosen(found: readonly Alternative[]): Node {
  return any(found.map(({ when, value }) => all([when, value])));
}

function compared(node: NodeOf<"compare">, writing: Writing): Node {
  const asked = truthAsked(node, writing.condition);
  if (asked !== undefined) return writing.like(node, asked);
  const pairs = product(alternatives(node.left, writing), alternatives(node.right, writing));
  if (pairs.length === 1) return node;
  const compare = ([left, right]: readonly [Node, Node]) => writing.like(node, { ...node, left, right });
  return chosen(pairs.map(({ when, values }) => ({ when, value: compare(values) })));
}

/** `(x and y) = false` and the like. */
function truthAsked({ operator, left, right }: NodeOf<"compare">, of: (node: Node) => Node): Node | undefined {
  const [side, value] =
    right.kind === "literal" ? [left, right.value] : [right, left.kind === "literal" ? left.value : null];
  if (typeof value !== "boolean" || (operator !== "=" && operator !== "!=")) return undefined;
  if (!isConnective(side)) return undefined;
  const inner = of(side);
  const truth = isTrue(value ? inner : not(inner));
  return operator === "=" ? truth : not(truth);
}

/** Its value is true, false or null, whatever the facts are. */
function isConnective(node: Node): boolean {
  if (node.kind === "convert") return node.type.kind === "boolean" && isConnective(node.of);
  if (node.kind === "if") return isConnective(node.consequent) && isConnective(node.otherwise);
  if (node.kind === "builtin") return node.fn.name === "not";
  return (
    ["and", "or", "compare", "in", "between"].includes(node.kind) ||
    (node.kind === "literal" && typeof node.value === "boolean")
  );
}
