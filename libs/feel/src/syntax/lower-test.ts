import type { SyntaxNode } from "@lezer/common";
import type { CompareOperator, Node, Test } from "./ir.ts";
import { lowerInterval } from "./lower-collection.ts";
import { type Lowering, operand, spanOf, textOf } from "./lowering.ts";
import { childrenNamed } from "./tree.ts";

/** A cell of a decision table: `-`, a list of tests, or `not(…)` around one. */
export function lowerUnaryTests(node: SyntaxNode, to: Lowering): Node {
  const at = spanOf(node);
  if (node.getChild("Wildcard") !== null) return { kind: "literal", value: true, at };
  const list = node.getChild("PositiveUnaryTests");
  const tests = list === null ? [] : lowerTests(list, to);
  return { kind: "unary-tests", tests, negated: node.getChild("not") !== null, at };
}

export function lowerTests(node: SyntaxNode, to: Lowering): Test[] {
  return childrenNamed(node, "PositiveUnaryTest").map((test) => lowerTest(operand(test, 0, to), to));
}

export function lowerTest(node: SyntaxNode, to: Lowering): Test {
  const at = spanOf(node);
  const plain = node.name === "ParenthesizedExpression" ? operand(node, 0, to) : node;
  const comparison = plain.name === "SimplePositiveUnaryTest" ? plain.getChild("CompareOp") : null;
  if (comparison !== null) {
    const operator = textOf(comparison, to) as CompareOperator;
    return { kind: "compare-test", operator, operand: to.lower(operand(plain, 1, to)), at };
  }
  const { result: value, usesInput } = to.names.watchInput(() => to.lower(node));
  return { kind: "value-test", value, usesInput, at };
}

/** Where a value is expected, `> 5` is the range of what it accepts. */
export function lowerSimpleTest(node: SyntaxNode, to: Lowering): Node {
  const comparison = node.getChild("CompareOp");
  if (comparison === null) return lowerInterval(operand(node, 0, to), to);
  const at = spanOf(node);
  const end = to.lower(operand(node, 1, to));
  switch (textOf(comparison, to)) {
    case ">":
    case ">=":
      return {
        kind: "range",
        start: end,
        end: undefined,
        startIncluded: textOf(comparison, to) === ">=",
        endIncluded: false,
        at,
      };
    case "<":
    case "<=":
      return {
        kind: "range",
        start: undefined,
        end,
        startIncluded: false,
        endIncluded: textOf(comparison, to) === "<=",
        at,
      };
    case "=":
      return { kind: "range", start: end, end, startIncluded: true, endIncluded: true, at };
    default: {
      const test: Test = { kind: "compare-test", operator: "!=", operand: end, at };
      return { kind: "unary-tests", tests: [test], negated: false, at };
    }
  }
}
