import type { SyntaxNode } from "@lezer/common";
import { negate } from "../values/arithmetic.ts";
import { parseNumber } from "../values/number.ts";
import type { Node } from "./ir.ts";
import { lowerCall, lowerDateTimeLiteral } from "./lower-call.ts";
import { lowerChain } from "./lower-chain.ts";
import { lowerContext, lowerFunction, lowerInterval, lowerList } from "./lower-collection.ts";
import { lowerFor, lowerQuantified } from "./lower-iteration.ts";
import { lowerName, lowerPath } from "./lower-name.ts";
import { lowerSimpleTest, lowerUnaryTests } from "./lower-test.ts";
import { lowerType } from "./lower-type.ts";
import { type Lowering, operand, spanOf, textOf } from "./lowering.ts";
import { unquote } from "./string-literal.ts";
import { FeelSyntaxError } from "./syntax-error.ts";
import { childrenOf } from "./tree.ts";

/** From the concrete tree of the grammar to our own nodes, constants folded. */
export function lower(node: SyntaxNode, to: Lowering): Node {
  const step = steps[node.name];
  if (step === undefined) throw new FeelSyntaxError(to.source, node.from, `Unexpected ${node.name}`);
  return step(node, to);
}

type Step = (node: SyntaxNode, to: Lowering) => Node;

const inner: Step = (node, to) => to.lower(operand(node, 0, to));

const steps: Readonly<Record<string, Step>> = {
  Expression: inner,
  ParenthesizedExpression: inner,
  PositiveUnaryTest: inner,
  UnaryTests: lowerUnaryTests,
  Disjunction: lowerChain,
  Conjunction: lowerChain,
  Comparison: lowerChain,
  SimplePositiveUnaryTest: lowerSimpleTest,
  Interval: lowerInterval,
  ArithmeticExpression: lowerArithmetic,
  InstanceOfExpression: (node, to) => ({
    kind: "instance",
    of: to.lower(operand(node, 0, to)),
    type: lowerType(operand(node, -1, to), to.source, to.findType),
    at: spanOf(node),
  }),
  IfExpression: (node, to) => ({
    kind: "if",
    condition: to.lower(operand(node, 0, to)),
    consequent: to.lower(operand(node, 1, to)),
    otherwise: to.lower(operand(node, 2, to)),
    at: spanOf(node),
  }),
  ForExpression: lowerFor,
  QuantifiedExpression: lowerQuantified,
  FilterExpression: (node, to) => {
    const list = to.lower(operand(node, 0, to));
    const by = to.names.withinFilter(() => to.lower(operand(node, 1, to)));
    return { kind: "filter", list, by, at: spanOf(node) };
  },
  PathExpression: lowerPath,
  VariableName: lowerName,
  "?": (node, to) => {
    to.names.useInput();
    return { kind: "name", name: "?", contextual: false, at: spanOf(node) };
  },
  FunctionInvocation: lowerCall,
  DateTimeLiteral: lowerDateTimeLiteral,
  FunctionDefinition: lowerFunction,
  List: lowerList,
  Context: lowerContext,
  null: (node) => ({ kind: "literal", value: null, at: spanOf(node) }),
  BooleanLiteral: (node, to) => ({ kind: "literal", value: textOf(node, to) === "true", at: spanOf(node) }),
  StringLiteral: (node, to) => ({ kind: "literal", value: unquote(textOf(node, to)), at: spanOf(node) }),
  NumericLiteral: (node, to) => ({
    kind: "literal",
    value: parseNumber(textOf(node, to).replace(/\s+/g, "")),
    at: spanOf(node),
  }),
};

const operators = { "+": "+", "-": "-", "*": "*", "/": "/", "**": "**" } as const;

function lowerArithmetic(node: SyntaxNode, to: Lowering): Node {
  const children = childrenOf(node);
  const at = spanOf(node);
  if (children.length === 2) {
    const of = to.lower(operand(node, 1, to));
    return of.kind === "literal" ? { kind: "literal", value: negate(of.value), at } : { kind: "negate", of, at };
  }
  const operator = operators[textOf(operand(node, 1, to), to) as keyof typeof operators];
  return {
    kind: "arithmetic",
    operator,
    left: to.lower(operand(node, 0, to)),
    right: to.lower(operand(node, 2, to)),
    at,
  };
}
