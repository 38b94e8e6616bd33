import { childOf, childrenOf, parseXml, type XmlElement } from "../src/dmn/xml.ts";
import { normalizeName } from "../src/syntax/name.ts";
import { parseDate } from "../src/values/date.ts";
import { parseDateTime } from "../src/values/date-time.ts";
import { parseDuration } from "../src/values/duration.ts";
import { parseNumber } from "../src/values/number.ts";
import { parseTime } from "../src/values/time.ts";
import { type FeelValue, newContext } from "../src/values/value.ts";

export type CaseFile = { readonly modelName: string; readonly cases: readonly TestCase[] };

export type TestCase = {
  readonly id: string;
  readonly type: "decision" | "bkm" | "decisionService";
  readonly invocableName: string | undefined;
  readonly inputs: Readonly<Record<string, FeelValue>>;
  readonly results: readonly { readonly name: string; readonly isError: boolean; readonly expected: FeelValue }[];
};

export function readCaseFile(xml: string): CaseFile {
  const root = parseXml(xml);
  return {
    modelName: childOf(root, "modelName")?.text.trim() ?? "",
    cases: childrenOf(root, "testCase").map(readCase),
  };
}

function readCase(element: XmlElement): TestCase {
  const { id = "", type = "decision", invocableName } = element.attributes;
  return {
    id,
    type: type as TestCase["type"],
    invocableName,
    inputs: Object.fromEntries(
      childrenOf(element, "inputNode").map((node) => {
        const { name = "", namespace } = node.attributes;
        return [
          namespace === undefined ? normalizeName(name) : `{${namespace}}${normalizeName(name)}`,
          readValue(node),
        ];
      }),
    ),
    results: childrenOf(element, "resultNode").map((node) => {
      const expected = childOf(node, "expected");
      return {
        name: node.attributes.name ?? "",
        isError: node.attributes.errorResult === "true",
        expected: expected === undefined ? null : readValue(expected),
      };
    }),
  };
}

/** The `valueType` of testCases.xsd: a value, components or a list. */
function readValue(element: XmlElement): FeelValue {
  const value = childOf(element, "value");
  if (value !== undefined) return readSimple(value);
  const list = childOf(element, "list");
  if (list !== undefined) return list.attributes.nil === "true" ? null : childrenOf(list, "item").map(readValue);
  const components = childrenOf(element, "component");
  if (components.length === 0) return null;
  const context = newContext();
  for (const component of components) {
    context[normalizeName(component.attributes.name ?? "")] =
      component.attributes.nil === "true" ? null : readValue(component);
  }
  return context;
}

const numeric = new Set(["decimal", "double", "float", "integer", "int", "long"]);

function readSimple({ attributes, text }: XmlElement): FeelValue {
  if (attributes.nil === "true") return null;
  const type = attributes.type?.replace(/^.*:/, "");
  const trimmed = text.trim();
  if (type === undefined) return guess(text);
  if (numeric.has(type)) return parseNumber(trimmed);
  switch (type) {
    case "boolean":
      return trimmed === "true";
    case "date":
      return parseDate(trimmed);
    case "time":
      return parseTime(trimmed);
    case "dateTime":
      return parseDateTime(trimmed);
    case "duration":
    case "dayTimeDuration":
    case "yearMonthDuration":
      return parseDuration(trimmed);
    default:
      return text;
  }
}

function guess(text: string): FeelValue {
  const trimmed = text.trim();
  if (trimmed === "true" || trimmed === "false") return trimmed === "true";
  return parseNumber(trimmed) ?? text;
}
