import type { Node, NodeOf } from "../syntax/ir.ts";
import { calculate, negate } from "../values/arithmetic.ts";
import { equalValues } from "../values/equality.ts";
import { FeelFunction } from "../values/function.ts";
import { invoke } from "../values/invoke.ts";
import { readPath } from "../values/path.ts";
import { makeRange } from "../values/range.ts";
import { convert, isInstance } from "../values/type.ts";
import { mergeUnknown, Unknown } from "../values/unknown.ts";
import { type FeelValue, isContext, newContext } from "../values/value.ts";
import { compareBy } from "./compare-by.ts";
import { conjunction, disjunction } from "./connective.ts";
import { decisionTable } from "./decision-table.ts";
import { filterList } from "./filter-list.ts";
import { collect, quantify } from "./iterate.ts";
import { readFact } from "./read-fact.ts";
import { findName, innerScope, type Scope } from "./scope.ts";
import { passesAny } from "./unary-test.ts";

/** The value of an expression (DMN 1.5 §10.3.2). Errors are null, as FEEL says; nothing is thrown. */
export function evaluate(node: Node, scope: Scope): FeelValue {
  switch (node.kind) {
    case "literal":
      return node.value;
    case "fact":
      return readFact(node, scope.root);
    case "name":
      return readName(node, scope);
    case "compare":
      return compareBy(node.operator, evaluate(node.left, scope), evaluate(node.right, scope));
    case "and":
      return conjunction(node.parts, (part) => evaluate(part, scope));
    case "or":
      return disjunction(node.parts, (part) => evaluate(part, scope));
    case "in":
      return passesAny(node.tests, evaluate(node.value, scope), scope, evaluate);
    case "unary-tests":
      return unaryTests(node, scope);
    case "arithmetic": {
      const left = evaluate(node.left, scope);
      const right = evaluate(node.right, scope);
      return mergeUnknown(left, right) ?? calculate(node.operator, left, right);
    }
    case "negate": {
      const value = evaluate(node.of, scope);
      return value instanceof Unknown ? value : negate(value);
    }
    case "path":
      return readPath(evaluate(node.of, scope), node.key);
    case "between": {
      const value = evaluate(node.value, scope);
      const above = compareBy(">=", value, evaluate(node.low, scope));
      return conjunction([above, compareBy("<=", value, evaluate(node.high, scope))], itself);
    }
    case "if":
      return choose(node, scope);
    case "builtin":
      return invoke(node.fn, evaluateAll(node.args, scope), node.names);
    case "call": {
      const callee = evaluate(node.callee, scope);
      if (callee instanceof Unknown) return callee;
      return callee instanceof FeelFunction ? invoke(callee, evaluateAll(node.args, scope), node.names) : null;
    }
    case "list": {
      const items = evaluateAll(node.items, scope);
      return unknownAmong(items) ?? items;
    }
    case "context":
      return context(node, scope);
    case "range":
      return range(node, scope);
    case "filter":
      return filterList(node, scope, evaluate);
    case "for":
      return collect(node, scope, evaluate);
    case "some":
    case "every":
      return quantify(node, scope, evaluate);
    case "function":
      return define(node, scope);
    case "clock": {
      const now = scope.root.now;
      return node.shows === "now" ? now : (now?.date ?? null);
    }
    case "convert": {
      const value = evaluate(node.of, scope);
      return value instanceof Unknown ? value : (convert(value, node.type) ?? null);
    }
    case "table":
      return decisionTable(node, scope, evaluate);
    case "instance": {
      const value = evaluate(node.of, scope);
      if (value instanceof Unknown) return value;
      return node.type === undefined ? null : isInstance(value, node.type);
    }
  }
}

function itself(value: FeelValue): FeelValue {
  return value;
}

function evaluateAll(nodes: readonly Node[], scope: Scope): FeelValue[] {
  const values: FeelValue[] = [];
  for (const node of nodes) values.push(evaluate(node, scope));
  return values;
}

function unknownAmong(values: readonly FeelValue[]): Unknown | undefined {
  let unknown: Unknown | undefined;
  for (const value of values) unknown = mergeUnknown(unknown, value);
  return unknown;
}

/** An entry that an item of a filtered list lacks is null; any other name that is nowhere is an absent fact. */
function readName(node: NodeOf<"name">, scope: Scope): FeelValue {
  const bound = findName(scope, node.name);
  if (bound !== undefined) return bound;
  const { facts, absent } = scope.root;
  const fact = Object.hasOwn(facts, node.name) ? (facts[node.name] as FeelValue | undefined) : undefined;
  if (fact !== undefined) return fact;
  if (absent === "null") return null;
  return node.contextual && isContext(findName(scope, "item")) ? null : new Unknown([node.name]);
}

function unaryTests(node: NodeOf<"unary-tests">, scope: Scope): FeelValue {
  const bound = findName(scope, "?");
  const input = bound === undefined ? (scope.root.facts["?"] as FeelValue | undefined) : bound;
  if (input === undefined && scope.root.absent === "unknown") return new Unknown(["?"]);
  const passes = passesAny(node.tests, input ?? null, scope, evaluate);
  if (!node.negated || passes instanceof Unknown) return passes;
  return passes === null ? null : passes !== true;
}

/** With an unknown condition both branches may still agree. */
function choose(node: NodeOf<"if">, scope: Scope): FeelValue {
  const condition = evaluate(node.condition, scope);
  if (!(condition instanceof Unknown)) return evaluate(condition === true ? node.consequent : node.otherwise, scope);
  const first = evaluate(node.consequent, scope);
  const second = evaluate(node.otherwise, scope);
  if (!(first instanceof Unknown) && !(second instanceof Unknown) && equalValues(first, second) === true) return first;
  return mergeUnknown(mergeUnknown(condition, first), second) ?? null;
}

function context(node: NodeOf<"context">, scope: Scope): FeelValue {
  const result = newContext();
  const inside = innerScope(scope, result);
  for (const { key, value } of node.entries) {
    if (Object.hasOwn(result, key)) return null;
    result[key] = evaluate(value, inside);
  }
  return unknownAmong(Object.values(result)) ?? result;
}

function range(node: NodeOf<"range">, scope: Scope): FeelValue {
  const start = node.start && evaluate(node.start, scope);
  const end = node.end && evaluate(node.end, scope);
  return mergeUnknown(start, end) ?? makeRange(start, end, node.startIncluded, node.endIncluded);
}

/** A closure over the scope of its definition. */
function define({ parameters, body, result, external }: NodeOf<"function">, scope: Scope): FeelValue {
  if (external) return null;
  const apply = (args: (FeelValue | undefined)[]) => {
    const names = newContext();
    for (const [i, { name }] of parameters.entries()) names[name] = args[i] ?? null;
    return evaluate(body, innerScope(scope, names));
  };
  return new FeelFunction("", [parameters], apply, result);
}
