import type { SyntaxNode } from "@lezer/common";
import type { CompareOperator, Node, Test } from "./ir.ts";
import { lowerInterval } from "./lower-collection.ts";
import { type Lowering, operand, spanOf, textOf } from "./lowering.ts";
import { FeelSyntaxError } from "./syntax-error.ts";
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
    return { kind: "compare-test", operator, operand: lowerOperand(plain, to), at };
  }
  const { result: value, usesInput } = to.names.watchInput(() => to.lower(node));
  return { kind: "value-test", value, usesInput, at };
}

/** Where a value is expected, `> 5` is the range of what it accepts. */
export function lowerSimpleTest(node: SyntaxNode, to: Lowering): Node {
  const comparison = node.getChild("CompareOp");
  if (comparison === null) return lowerInterval(operand(node, 0, to), to);
  const at = spanOf(node);
  const end = lowerOperand(node, to);
  const operator = textOf(comparison, to) as CompareOperator;
  if (operator === "!=") {
    const test: Test = { kind: "compare-test", operator, operand: end, at };
    return { kind: "unary-tests", tests: [test], negated: false, at };
  }
  const isIncluded = operator.endsWith("=");
  const [start, stop] = [operator.startsWith("<") ? undefined : end, operator.startsWith(">") ? undefined : end];
  const included = { startIncluded: start !== undefined && isIncluded, endIncluded: stop !== undefined && isIncluded };
  return { kind: "range", start, end: stop, ...included, at };
}

/** What follows the sign. `> 18 and < 60` is not FEEL, although lezer-feel takes it for `> (18 and (< 60))`. */
function lowerOperand(node: SyntaxNode, to: Lowering): Node {
  const value = operand(node, 1, to);
  if (value.name !== "Conjunction" && value.name !== "Disjunction") return to.lower(value);
  const operator = value.name === "Conjunction" ? "and" : "or";
  const position = value.getChild(operator)?.from ?? value.from;
  throw new FeelSyntaxError(to.source, position, `Unexpected "${operator}"`);
}
