import type { SyntaxNode } from "@lezer/common";
import type { CompareOperator, Node, Test } from "./ir.ts";
import { lowerTest, lowerTests } from "./lower-test.ts";
import { type Lowering, operand, spanOf, textOf } from "./lowering.ts";
import { childrenOf } from "./tree.ts";

/**
 * `or`, `and` and comparisons. lezer-feel 3.0.1 lets the right side of `in` and of a leading `<` swallow everything
 * behind it (`x in [1..2] and y` becomes `x in ([1..2] and y)`), so the chain is laid flat and built again by
 * the precedence of the standard: comparison before `and` before `or` (DMN 1.5 §10.3.1.2).
 */
export function lowerChain(node: SyntaxNode, to: Lowering): Node {
  const chain: Chain = { operands: [], operators: [] };
  flatten(node, to, chain, (leaf) => to.lower(leaf));
  return new Rebuilding(chain).or();
}

type Operator = "or" | "and" | CompareOperator;
type Chain = { operands: Node[]; operators: Operator[] };
type Leaf = (node: SyntaxNode) => Node;

/** Appends the node; `leaf` makes the operand of its leftmost end. */
function flatten(node: SyntaxNode, to: Lowering, chain: Chain, leaf: Leaf): void {
  const whole: Leaf = (part) => to.lower(part);
  if (node.name === "Disjunction" || node.name === "Conjunction") {
    flatten(operand(node, 0, to), to, chain, leaf);
    chain.operators.push(node.name === "Disjunction" ? "or" : "and");
    flatten(operand(node, 1, to), to, chain, whole);
    return;
  }
  if (node.name !== "Comparison") {
    chain.operands.push(leaf(node));
    return;
  }
  const [left, operator] = childrenOf(node);
  if (left === undefined || operator === undefined) return;
  if (operator.name === "CompareOp") {
    flatten(left, to, chain, leaf);
    chain.operators.push(textOf(operator, to) as CompareOperator);
    flatten(operand(node, 2, to), to, chain, whole);
  } else if (operator.name === "between") {
    const value = leaf(left);
    chain.operands.push({
      kind: "between",
      value,
      low: to.lower(operand(node, 2, to)),
      high: to.lower(operand(node, 3, to)),
      at: spanOf(node),
    });
  } else {
    flattenIn(node, left, to, chain, leaf);
  }
}

function flattenIn(node: SyntaxNode, left: SyntaxNode, to: Lowering, chain: Chain, leaf: Leaf): void {
  const value = leaf(left);
  const several = node.getChild("PositiveUnaryTests");
  const contains = (tests: Test[], end: number): Node => ({
    kind: "in",
    value,
    tests,
    at: { from: node.from, to: end },
  });
  if (several !== null) {
    chain.operands.push(contains(lowerTests(several, to), node.to));
    return;
  }
  const content = operand(operand(node, -1, to), 0, to);
  const comparison = content.name === "SimplePositiveUnaryTest" ? content.getChild("CompareOp") : null;
  if (comparison === null) {
    flatten(content, to, chain, (part) => contains([lowerTest(part, to)], part.to));
    return;
  }
  flatten(operand(content, 1, to), to, chain, (part) => {
    const test: Test = {
      kind: "compare-test",
      operator: textOf(comparison, to) as CompareOperator,
      operand: to.lower(part),
      at: { from: content.from, to: part.to },
    };
    return contains([test], part.to);
  });
}

/** Precedence climbing over the flat chain, left-associative. */
class Rebuilding {
  readonly #chain: Chain;
  #next = 0;
  constructor(chain: Chain) {
    this.#chain = chain;
  }

  or(): Node {
    return this.#joined("or", () => this.#joined("and", () => this.#comparison()));
  }

  #joined(operator: "or" | "and", part: () => Node): Node {
    const parts = [part()];
    while (this.#operator === operator) {
      this.#next++;
      parts.push(part());
    }
    const [first, last] = [parts[0] as Node, parts.at(-1) as Node];
    return parts.length === 1 ? first : { kind: operator, parts, at: { from: first.at.from, to: last.at.to } };
  }

  #comparison(): Node {
    let left = this.#operand;
    for (
      let operator = this.#operator;
      operator !== undefined && operator !== "or" && operator !== "and";
      operator = this.#operator
    ) {
      this.#next++;
      const right = this.#operand;
      left = { kind: "compare", operator, left, right, at: { from: left.at.from, to: right.at.to } };
    }
    return left;
  }

  get #operator(): Operator | undefined {
    return this.#chain.operators[this.#next];
  }

  get #operand(): Node {
    return this.#chain.operands[this.#next] as Node;
  }
}
