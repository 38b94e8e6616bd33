import { normalizeName } from "../syntax/name.ts";
import type { BoxedExpression, Variable } from "./definitions.ts";
import { readDecisionTable } from "./read-decision-table.ts";
import { childOf, childrenOf, textOf, type XmlElement } from "./xml.ts";

type Read = (element: XmlElement) => BoxedExpression | undefined;

const readers: Readonly<Record<string, (element: XmlElement) => BoxedExpression>> = {
  literalExpression: (element) => ({ kind: "literal", text: textOf(element, "text") ?? "" }),
  decisionTable: readDecisionTable,
  context: (element) => ({
    kind: "context",
    entries: childrenOf(element, "contextEntry").map((entry) => {
      const variable = childOf(entry, "variable");
      return { variable: variable && readVariable(variable), value: readExpressionOf(entry) };
    }),
  }),
  list: (element) => ({ kind: "list", items: element.children.filter(isExpression).map(readExpression) }),
  relation: (element) => ({
    kind: "relation",
    columns: childrenOf(element, "column").map((column) => readVariable(column).name),
    rows: childrenOf(element, "row").map((row) => row.children.filter(isExpression).map(readExpression)),
  }),
  invocation: (element) => ({
    kind: "invocation",
    callee: readExpressionOf(element),
    bindings: childrenOf(element, "binding").map((binding) => ({
      parameter: normalizeName(childOf(binding, "parameter")?.attributes.name ?? ""),
      value: readExpressionOf(binding),
    })),
  }),
  functionDefinition: (element) => readFunction(element, readExpression),
  conditional: (element) => ({
    kind: "conditional",
    if: readPart(element, "if"),
    consequent: readPart(element, "then"),
    otherwise: readPart(element, "else"),
  }),
  filter: (element) => ({ kind: "filter", in: readPart(element, "in"), match: readPart(element, "match") }),
  for: readIterator("for", "return"),
  some: readIterator("some", "satisfies"),
  every: readIterator("every", "satisfies"),
};

/** The expression that an element holds, if any. */
export function readExpressionOf(element: XmlElement): BoxedExpression | undefined {
  const found = element.children.find(isExpression);
  return found && readExpression(found);
}

export function readExpression(element: XmlElement): BoxedExpression | undefined {
  return readers[element.name]?.(element);
}

export function readFunction(element: XmlElement, read: Read): Extract<BoxedExpression, { kind: "function" }> {
  const body = element.children.find(isExpression);
  return {
    kind: "function",
    language: element.attributes.kind ?? "FEEL",
    parameters: childrenOf(element, "formalParameter").map(readVariable),
    body: body && read(body),
  };
}

export function readVariable({ attributes }: XmlElement): Variable {
  return { name: normalizeName(attributes.name ?? ""), typeRef: attributes.typeRef };
}

function isExpression(element: XmlElement): boolean {
  return Object.hasOwn(readers, element.name);
}

function readPart(element: XmlElement, name: string): BoxedExpression | undefined {
  const part = childOf(element, name);
  return part && readExpressionOf(part);
}

function readIterator(kind: "for" | "some" | "every", body: string): (element: XmlElement) => BoxedExpression {
  return (element) => ({
    kind,
    variable: normalizeName(element.attributes.iteratorVariable ?? ""),
    in: readPart(element, "in"),
    body: readPart(element, body),
  });
}
