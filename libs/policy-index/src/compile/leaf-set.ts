import {
  allNodes,
  type CompareOperator,
  Decimal,
  evaluateNode,
  FeelDate,
  type FeelValue,
  factsOf,
  type Node,
  type NodeOf,
  type Test,
} from "@zhida/feel";
import { complementAccepts, unionAccepts } from "../accepts.ts";
import type { Accepts, FactDefinition, TodayAccepts } from "../program.ts";
import { comparisonSet } from "./comparison-set.ts";

/** The values of its only fact for which a condition is `wanted`, true or false; undefined when no test can hold them. */
export function leafSet(node: Node, fact: FactDefinition, wanted: boolean): Accepts | TodayAccepts | undefined {
  if (node.kind === "fact" && fact.type !== "boolean") return nothing(fact);
  if (fact.type === "boolean") return booleanSet(node, fact, wanted);
  if (node.kind === "in") return listedSet(node, fact, wanted);
  if (node.kind !== "compare") return undefined;
  const asked = wanted ? node : { ...node, operator: opposite[node.operator] };
  return fact.type === "text" ? comparedText(asked, fact) : comparisonSet(asked, fact);
}

/** Where one is true the other is false, and where one is null so is the other. */
const opposite: Readonly<Record<CompareOperator, CompareOperator>> = {
  "=": "!=",
  "!=": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

/** Nothing can be said of a value of another type. */
function nothing({ type }: FactDefinition): Accepts {
  return type === "text"
    ? { kind: "text", values: [], negated: false, null: false }
    : { kind: "range", intervals: [], null: false };
}

/** Both values can be tried. */
function booleanSet(node: Node, fact: FactDefinition, wanted: boolean): Accepts | undefined {
  if ([...allNodes(node)].some(({ kind }) => kind === "clock")) return undefined;
  const [no, yes, empty] = [false, true, null].map((value) => evaluateNode(node, { [fact.name]: value }) === wanted);
  const intervals = no && yes ? [{ from: 0, to: 1 }] : no ? [{ from: 0, to: 0 }] : yes ? [{ from: 1, to: 1 }] : [];
  return { kind: "range", intervals, null: empty === true };
}

function comparedText(node: NodeOf<"compare">, fact: FactDefinition): Accepts | undefined {
  const [asked, other] = node.left.kind === "fact" ? [node.left, node.right] : [node.right, node.left];
  if (asked.kind !== "fact" || !isConstant(other)) return undefined;
  if (node.operator !== "=" && node.operator !== "!=") return undefined;
  const value = evaluateNode(other, {});
  const isNull = evaluateNode(node, { [fact.name]: null }) === true;
  if (value !== null && typeof value !== "string") return { ...nothing(fact), null: isNull };
  return { kind: "text", values: value === null ? [] : [value], negated: node.operator === "!=", null: isNull };
}

/** It reads no fact and no clock. */
export function isConstant(node: Node): boolean {
  return factsOf(node).length === 0 && [...allNodes(node)].every(({ kind }) => kind !== "clock");
}

/** A list of constants of the fact's own type; anything else is asked test by test. */
function listedSet(node: NodeOf<"in">, fact: FactDefinition, wanted: boolean): Accepts | undefined {
  if (node.value.kind !== "fact") return undefined;
  let union = nothing(fact);
  for (const test of node.tests) {
    for (const item of constantItems(test) ?? [undefined]) {
      const operand: Node | undefined = item === undefined ? undefined : { kind: "literal", value: item, at: test.at };
      const equal =
        operand &&
        leafSet({ kind: "compare", operator: "=", left: node.value, right: operand, at: test.at }, fact, true);
      if (equal === undefined || equal.kind === "today" || isEmpty(equal)) return undefined;
      union = unionAccepts(union, equal);
    }
  }
  const isNull = evaluateNode(node, { [fact.name]: null }) === wanted;
  return { ...(wanted ? union : complementAccepts(union)), null: isNull };
}

function isEmpty(accepts: Accepts): boolean {
  const isFull = accepts.null || (accepts.kind === "range" ? accepts.intervals.length > 0 : accepts.values.length > 0);
  return !isFull;
}

/** The value of a constant, or the items of a constant list, as far as values can only be equal to them. */
function constantItems(test: Test): readonly FeelValue[] | undefined {
  if (test.kind !== "value-test" || test.usesInput || test.value.kind === "range" || !isConstant(test.value))
    return undefined;
  const value = evaluateNode(test.value, {});
  const items = Array.isArray(value) ? value : [value];
  const isPlain = (item: FeelValue) =>
    item === null || typeof item !== "object" || item instanceof Decimal || item instanceof FeelDate;
  return items.every(isPlain) ? items : undefined;
}
