import { compareBy } from "../evaluate/compare-by.ts";
import type { CompareOperator, Node, NodeOf, Test } from "../syntax/ir.ts";
import { calculate, negate } from "../values/arithmetic.ts";
import { readPath } from "../values/path.ts";
import { anyType, type FeelType, isSubtype, unconstrained } from "../values/type.ts";
import type { FeelValue } from "../values/value.ts";
import { commonType, sampleOf, typeOfValue } from "./sample.ts";

export type Finding =
  | { readonly code: "type_mismatch"; readonly node: Node }
  | { readonly code: "unknown_name"; readonly node: Node }
  | { readonly code: "value_not_allowed"; readonly node: Node };

/** What is known about names while types are inferred. */
export type Typing = {
  /** The declared type of a fact; undefined when there is no such fact. */
  readonly fact: (name: string) => FeelType | undefined;
  readonly names: Readonly<Record<string, FeelType>>;
  readonly report: (finding: Finding) => void;
};

const boolean: FeelType = { kind: "boolean" };

/** The static type of an expression, as far as it can be told; operations that can only give null are reported. */
export function typeOf(node: Node, typing: Typing): FeelType {
  const of = (part: Node) => typeOf(part, typing);
  switch (node.kind) {
    case "literal":
      return typeOfValue(node.value);
    case "fact":
      return factType(node, typing);
    case "name":
      return typing.names[node.name] ?? anyType;
    case "path":
      return pathType(of(node.of), node, typing);
    case "arithmetic":
      return tried(node, typing, [of(node.left), of(node.right)], (a, b) => calculate(node.operator, a, b));
    case "negate":
      return tried(node, typing, [of(node.of)], (value) => negate(value));
    case "compare":
      compared(node.operator, of(node.left), of(node.right), node, typing);
      checkAllowed(node.left, node.right, typing);
      checkAllowed(node.right, node.left, typing);
      return boolean;
    case "and":
    case "or":
      for (const part of node.parts) expectBoolean(part, of(part), typing);
      return boolean;
    case "between":
      compared(">=", of(node.value), of(node.low), node, typing);
      compared("<=", of(node.value), of(node.high), node, typing);
      return boolean;
    case "in": {
      const input = of(node.value);
      for (const test of node.tests) checkTest(test, input, typing);
      return boolean;
    }
    case "unary-tests":
      for (const test of node.tests) checkTest(test, typing.names["?"] ?? anyType, typing);
      return boolean;
    case "if":
      expectBoolean(node.condition, of(node.condition), typing);
      return commonType([of(node.consequent), of(node.otherwise)]);
    case "for":
    case "some":
    case "every": {
      const body = typeOf(node.body, { ...typing, names: iterationNames(node, typing) });
      if (node.kind === "for") return { kind: "list", of: body };
      expectBoolean(node.body, body, typing);
      return boolean;
    }
    case "filter": {
      const list = unconstrained(of(node.list));
      const item = list.kind === "list" ? unconstrained(list.of) : list;
      const own = item.kind === "context" ? item.entries : {};
      const by = typeOf(node.by, { ...typing, names: { ...typing.names, item, ...own } });
      return by.kind === "number" ? item : { kind: "list", of: item };
    }
    case "list":
      return { kind: "list", of: commonType(node.items.map(of)) };
    case "context": {
      const entries: Record<string, FeelType> = {};
      for (const { key, value } of node.entries) {
        entries[key] = typeOf(value, { ...typing, names: { ...typing.names, ...entries } });
      }
      return { kind: "context", entries };
    }
    case "range":
      return { kind: "range", of: commonType([node.start, node.end].filter((end) => end !== undefined).map(of)) };
    case "function": {
      const own = Object.fromEntries(node.parameters.map(({ name, type }) => [name, type ?? anyType]));
      const result = typeOf(node.body, { ...typing, names: { ...typing.names, ...own } });
      return { kind: "function", parameters: Object.values(own), result };
    }
    case "builtin":
      checkArguments(node, node.args.map(of), typing);
      return node.fn.result ?? anyType;
    case "call": {
      const callee = of(node.callee);
      for (const arg of node.args) of(arg);
      return callee.kind === "function" ? callee.result : anyType;
    }
    case "clock":
      return { kind: node.shows === "now" ? "date and time" : "date" };
    case "convert":
      of(node.of);
      return node.type;
    case "instance":
      return boolean;
    case "table":
      return commonType(node.outputs.map(({ type }) => type ?? anyType));
  }
}

function factType(node: NodeOf<"fact">, typing: Typing): FeelType {
  const whole = typing.fact(node.name);
  if (whole !== undefined) return whole;
  const [first = "", ...rest] = node.path;
  let type = typing.names[first] ?? typing.fact(first);
  for (const key of rest) type = type && pathType(type, { ...node, kind: "path", of: node, key }, typing);
  if (type === undefined) typing.report({ code: "unknown_name", node });
  return type ?? anyType;
}

function pathType(type: FeelType, node: NodeOf<"path">, typing: Typing): FeelType {
  const base = unconstrained(type);
  if (base.kind === "list") return { kind: "list", of: pathType(base.of, node, typing) };
  if (base.kind === "context") {
    if (Object.keys(base.entries).length === 0) return anyType;
    const entry = base.entries[node.key];
    if (entry === undefined) typing.report({ code: "unknown_name", node });
    return entry ?? anyType;
  }
  const sample = sampleOf(base);
  return sample === undefined ? anyType : typeOfValue(readPath(sample, node.key));
}

/** Tries an operation on samples of the types: null means that it can never work. */
function tried(
  node: Node,
  typing: Typing,
  types: readonly FeelType[],
  operation: (first: FeelValue, second: FeelValue) => FeelValue,
): FeelType {
  const samples = types.map(sampleOf);
  if (samples.includes(undefined)) return anyType;
  const result = operation(samples[0] ?? null, samples[1] ?? null);
  if (result !== null) return typeOfValue(result);
  typing.report({ code: "type_mismatch", node });
  return anyType;
}

function compared(operator: CompareOperator, a: FeelType, b: FeelType, node: Node, typing: Typing): void {
  const [left, right] = [sampleOf(a), sampleOf(b)];
  if (left === undefined || right === undefined) return;
  if (compareBy(operator, left, right) === null) typing.report({ code: "type_mismatch", node });
}

/** A constant that the fact can never have. */
function checkAllowed(side: Node, constant: Node, typing: Typing): void {
  if (side.kind !== "fact" || constant.kind !== "literal" || constant.value === null) return;
  const type = typing.fact(side.name);
  if (type?.kind === "allowed" && isEnumeration(type) && !type.allows(constant.value)) {
    typing.report({ code: "value_not_allowed", node: constant });
  }
}

export function isEnumeration({ tests }: Extract<FeelType, { kind: "allowed" }>): boolean {
  return (
    tests.kind === "unary-tests" &&
    tests.tests.every((test) => test.kind === "value-test" && test.value.kind === "literal")
  );
}

function checkTest(test: Test, input: FeelType, typing: Typing): void {
  if (test.kind === "compare-test") {
    compared(test.operator, input, typeOf(test.operand, typing), test.operand, typing);
    return;
  }
  const type = typeOf(test.value, { ...typing, names: { ...typing.names, "?": input } });
  if (test.usesInput) {
    expectBoolean(test.value, type, typing);
    return;
  }
  const expected = type.kind === "range" || type.kind === "list" ? type.of : type;
  if (input.kind !== "list")
    compared("=", input, unconstrained(expected).kind === "range" ? anyType : expected, test.value, typing);
}

function expectBoolean(node: Node, type: FeelType, typing: Typing): void {
  const sample = sampleOf(type);
  if (sample !== undefined && typeof sample !== "boolean") typing.report({ code: "type_mismatch", node });
}

function iterationNames(node: NodeOf<"for" | "some" | "every">, typing: Typing): Record<string, FeelType> {
  const names: Record<string, FeelType> = { ...typing.names };
  for (const { name, from, to } of node.iterations) {
    const domain = unconstrained(typeOf(from, { ...typing, names }));
    names[name] = to === undefined && (domain.kind === "list" || domain.kind === "range") ? domain.of : domain;
  }
  return names;
}

function checkArguments(node: NodeOf<"builtin">, types: readonly FeelType[], typing: Typing): void {
  if (node.names !== undefined) return;
  const fits = node.fn.signatures.some((signature) => {
    const required = signature.filter(({ optional }) => optional !== true).length;
    if (types.length < required) return false;
    if (types.length > signature.length && signature.at(-1)?.variadic !== true) return false;
    return types.every((type, i) => accepts(signature[Math.min(i, signature.length - 1)]?.type ?? anyType, type));
  });
  if (!fits) typing.report({ code: "type_mismatch", node });
}

/** With the implicit conversions from and to a list of one. */
function accepts(expected: FeelType, given: FeelType): boolean {
  const type = unconstrained(given);
  if (type.kind === "Any" || type.kind === "list" || expected.kind === "list") return true;
  return isSubtype(type, expected) || (type.kind === "date" && expected.kind === "date and time");
}
