import type { Element } from "@xmldom/xmldom";
import { DecisionTable } from "../../contract.ts";
import { childOf, childrenOf, parseDmn, textOf } from "../../policies/model/dmn-document.ts";

/** Every decision table of a model, in its order. */
export function readTables(dmn: string): DecisionTable[] {
  const { root } = parseDmn(dmn);
  return tableElements(root).map(({ decision, table }) => readTable(decision, table));
}

/** The tables of decisions and of knowledge models. */
export function tableElements(root: Element): { decision: string; table: Element }[] {
  const holders = [
    ...childrenOf(root, "decision").map((element) => ({ element, holder: element })),
    ...childrenOf(root, "businessKnowledgeModel").map((element) => ({
      element,
      holder: childOf(element, "encapsulatedLogic"),
    })),
  ];
  return holders.flatMap(({ element, holder }) => {
    const table = holder && childOf(holder, "decisionTable");
    return table ? [{ decision: element.getAttribute("name") ?? "", table }] : [];
  });
}

function readTable(decision: string, table: Element): DecisionTable {
  return DecisionTable.parse({
    decision,
    hitPolicy: table.getAttribute("hitPolicy") || "UNIQUE",
    aggregation: table.getAttribute("aggregation") || undefined,
    inputs: childrenOf(table, "input").map((input) => {
      const expression = textOf(input, "inputExpression") ?? "";
      return {
        id: attribute(input, "id"),
        label: attribute(input, "label") ?? expression,
        expression,
        typeRef: attribute(childOf(input, "inputExpression"), "typeRef"),
        values: textOf(input, "inputValues"),
      };
    }),
    outputs: childrenOf(table, "output").map((output) => ({
      id: attribute(output, "id"),
      label: attribute(output, "label"),
      name: attribute(output, "name"),
      typeRef: attribute(output, "typeRef"),
      values: textOf(output, "outputValues"),
      otherwise: textOf(output, "defaultOutputEntry"),
    })),
    annotations: childrenOf(table, "annotation").map((annotation) => attribute(annotation, "name") ?? ""),
    rows: childrenOf(table, "rule").map((rule) => ({
      id: attribute(rule, "id"),
      description: textOf(rule, "description"),
      inputs: entriesOf(rule, "inputEntry"),
      outputs: entriesOf(rule, "outputEntry"),
      annotations: entriesOf(rule, "annotationEntry"),
    })),
  });
}

const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.getAttribute(name) ?? undefined;

const entriesOf = (rule: Element, name: string): string[] =>
  childrenOf(rule, name).map((entry) => (childOf(entry, "text")?.textContent ?? "").trim());
