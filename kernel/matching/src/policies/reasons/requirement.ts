import { compile, FeelRange, type FeelValue, fromFeel, type Node, type Test } from "@zhida/feel";
import type { FactValue } from "../../contract.ts";

/** What one fact must be for a condition to hold. */
export type Requirement =
  | { readonly kind: "range"; readonly from: Limit | undefined; readonly to: Limit | undefined }
  | { readonly kind: "values"; readonly values: readonly FactValue[]; readonly negated: boolean }
  /** Several ranges and values, of which one will do. */
  | { readonly kind: "any"; readonly of: readonly Exclude<Requirement, { kind: "any" }>[] };
export type Limit = { readonly value: number | string; readonly included: boolean };

/** The value of a part that speaks of no fact of the subject; undefined when it does. */
export type Constant = (node: Node) => FeelValue | undefined;

/** The requirement on the tested value that a table cell states; undefined when it is not that simple. */
export function requirementOfCell(text: string, constant: (source: string) => Constant): Requirement | undefined {
  const node = tryCompile(text, "unary-tests");
  return node && ofTests(node, constant(text));
}

/** The fact that a condition is about and what it asks of it; undefined when it is not that simple. */
export function requirementOf(
  text: string,
  constant: (source: string) => Constant,
): { fact: string; requirement: Requirement } | undefined {
  const node = tryCompile(text, "expression");
  return node && ofCondition(node, false, constant(text));
}

function tryCompile(text: string, dialect: "expression" | "unary-tests"): Node | undefined {
  try {
    return compile(text, { dialect }).node;
  } catch {
    return undefined; // a text that is no FEEL is said as it stands
  }
}

type Found = { fact: string; requirement: Requirement } | undefined;

function ofCondition(node: Node, negated: boolean, constant: Constant): Found {
  if (node.kind === "fact") {
    return { fact: node.name, requirement: { kind: "values", values: [!negated], negated: false } };
  }
  if (node.kind === "builtin" && node.fn.name === "not" && node.args[0]) {
    return ofCondition(node.args[0], !negated, constant);
  }
  if (node.kind === "compare") {
    const [fact, other, operator] =
      node.left.kind === "fact" && constant(node.left) === undefined
        ? [node.left, node.right, node.operator]
        : [node.right, node.left, mirrored[node.operator] ?? node.operator];
    return named(fact, ofComparison(operator, constant(other)), negated);
  }
  if (node.kind === "between") {
    const [low, high] = [limitOf(constant(node.low), true), limitOf(constant(node.high), true)];
    return named(node.value, low && high && { kind: "range", from: low, to: high }, negated);
  }
  if (node.kind === "in") return named(node.value, ofList(node.tests, constant), negated);
  return undefined;
}

function named(node: Node, requirement: Requirement | undefined, negated: boolean): Found {
  const asked = requirement && (negated ? opposite(requirement) : requirement);
  return node.kind === "fact" && asked ? { fact: node.name, requirement: asked } : undefined;
}

function ofTests(node: Node, constant: Constant): Requirement | undefined {
  if (node.kind !== "unary-tests") return undefined;
  const requirement = ofList(node.tests, constant);
  return requirement && node.negated ? opposite(requirement) : requirement;
}

function ofList(tests: readonly Test[], constant: Constant): Requirement | undefined {
  const [only] = tests;
  if (tests.length === 1 && only) {
    if (only.kind === "compare-test") return ofComparison(only.operator, constant(only.operand));
    if (only.usesInput) return undefined;
    const value = constant(only.value);
    if (value instanceof FeelRange) return ofRange(value);
    return value === undefined ? undefined : ofValues(Array.isArray(value) ? value : [value]);
  }
  const parts = tests.map((test) => ofList([test], constant));
  const values = parts.flatMap((part) => (part?.kind === "values" && !part.negated ? part.values : []));
  if (parts.every((part) => part?.kind === "values" && !part.negated))
    return { kind: "values", values, negated: false };
  const of = parts.flatMap((part) => (part && part.kind !== "any" ? [part] : []));
  return of.length === parts.length ? { kind: "any", of } : undefined;
}

function ofRange({ start, end, startIncluded, endIncluded }: FeelRange): Requirement | undefined {
  const from = start === undefined || start === null ? undefined : limitOf(start, startIncluded);
  const to = end === undefined || end === null ? undefined : limitOf(end, endIncluded);
  return from || to ? { kind: "range", from, to } : undefined;
}

function ofValues(values: readonly FeelValue[]): Requirement | undefined {
  if (values.some((value) => value instanceof FeelRange)) return undefined;
  const plain = values.map(fromFeel);
  return plain.every(isFactValue) ? { kind: "values", values: plain, negated: false } : undefined;
}

function ofComparison(operator: string, value: FeelValue | undefined): Requirement | undefined {
  if (value === undefined) return undefined;
  if (operator === "=" || operator === "!=") {
    const values = ofValues([value]);
    return values?.kind === "values" ? { ...values, negated: operator === "!=" } : undefined;
  }
  const limit = limitOf(value, operator.endsWith("="));
  if (!limit) return undefined;
  const isFrom = operator.startsWith(">");
  return { kind: "range", from: isFrom ? limit : undefined, to: isFrom ? undefined : limit };
}

function limitOf(value: FeelValue | undefined, included: boolean): Limit | undefined {
  const plain = value === undefined ? undefined : fromFeel(value);
  return typeof plain === "number" || typeof plain === "string" ? { value: plain, included } : undefined;
}

/** Of a range with two ends, or of several, there is none that is as simple. */
function opposite(requirement: Requirement): Requirement | undefined {
  if (requirement.kind === "any") return undefined;
  if (requirement.kind === "values") return { ...requirement, negated: !requirement.negated };
  const { from, to } = requirement;
  if (from && to) return undefined;
  const flip = (limit: Limit | undefined) => limit && { ...limit, included: !limit.included };
  return { kind: "range", from: flip(to), to: flip(from) };
}

const mirrored: Readonly<Record<string, string>> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

const isFactValue = (value: unknown): value is FactValue => value === null || typeof value !== "object";
