import { normalizeName } from "../syntax/name.ts";
import { type Aggregation, aggregations, type DecisionTable, type HitPolicy, hitPolicies } from "./definitions.ts";
import { childOf, childrenOf, textOf, type XmlElement } from "./xml.ts";

export function readDecisionTable(element: XmlElement): DecisionTable {
  const { hitPolicy = "UNIQUE", aggregation } = element.attributes;
  return {
    kind: "decision-table",
    hitPolicy: isHitPolicy(hitPolicy) ? hitPolicy : "UNIQUE",
    aggregation: aggregations.find((known): known is Aggregation => known === aggregation),
    inputs: childrenOf(element, "input").map((input) => {
      const text = textOf(input, "inputExpression") ?? "";
      return { label: input.attributes.label ?? text, text, values: textOf(input, "inputValues") };
    }),
    outputs: childrenOf(element, "output").map((output) => ({
      name: output.attributes.name === undefined ? undefined : normalizeName(output.attributes.name),
      typeRef: output.attributes.typeRef,
      values: textOf(output, "outputValues"),
      defaultEntry: textOf(output, "defaultOutputEntry"),
    })),
    annotations: childrenOf(element, "annotation").map(({ attributes }) => attributes.name ?? ""),
    rules: childrenOf(element, "rule").map(readRule),
  };
}

function readRule(rule: XmlElement): DecisionTable["rules"][number] {
  return {
    id: rule.attributes.id ?? "",
    description: childOf(rule, "description")?.text.trim(),
    inputEntries: entries(rule, "inputEntry"),
    outputEntries: entries(rule, "outputEntry"),
    annotationEntries: entries(rule, "annotationEntry"),
  };
}

function entries(rule: XmlElement, name: string): string[] {
  return childrenOf(rule, name).map((entry) => (childOf(entry, "text")?.text ?? "").trim());
}

function isHitPolicy(text: string): text is HitPolicy {
  return (hitPolicies as readonly string[]).includes(text);
}
