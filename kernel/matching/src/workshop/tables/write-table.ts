import type { Document, Element } from "@xmldom/xmldom";
import { newId } from "@zhida/platform";
import type { DecisionTable } from "../../contract.ts";
import { childOf, childrenOf, make, parseDmn, writeDmn } from "../../policies/model/dmn-document.ts";
import { refuse } from "../../policies/refusals.ts";
import { tableElements } from "./read-tables.ts";

/** The model with this table in place of the one of the same decision. What the view does not show stays: ids, widths, extensions. */
export function writeTable(dmn: string, table: DecisionTable): string {
  const { document, root } = parseDmn(dmn);
  const found = tableElements(root).find(({ decision }) => decision === table.decision);
  if (!found) throw refuse("no_table", { params: { name: table.decision } });
  const element = found.table;
  const kept = {
    inputs: childrenOf(element, "input"),
    outputs: childrenOf(element, "output"),
    annotations: childrenOf(element, "annotation"),
    rules: childrenOf(element, "rule"),
  };
  setAttribute(element, "hitPolicy", table.hitPolicy);
  setAttribute(element, "aggregation", table.aggregation);
  const inputs = table.inputs.map((input) => {
    const one = reuse(kept.inputs, input.id) ?? make(root, "input", { id: freshId("input") });
    setAttribute(one, "label", input.label || undefined);
    const expression = setText(root, one, "inputExpression", input.expression);
    setAttribute(expression, "typeRef", input.typeRef);
    setOptional(root, one, "inputValues", input.values);
    return one;
  });
  const outputs = table.outputs.map((output) => {
    const one = reuse(kept.outputs, output.id) ?? make(root, "output", { id: freshId("output") });
    for (const name of ["label", "name", "typeRef"] as const) setAttribute(one, name, output[name]);
    setOptional(root, one, "outputValues", output.values);
    setOptional(root, one, "defaultOutputEntry", output.otherwise);
    return one;
  });
  const annotations = table.annotations.map((name) => {
    return kept.annotations.find((one) => one.getAttribute("name") === name) ?? make(root, "annotation", { name });
  });
  const rulesById = new Map(kept.rules.map((rule) => [rule.getAttribute("id"), rule]));
  const columns = {
    inputs: places(inputs, kept.inputs),
    outputs: places(outputs, kept.outputs),
    annotations: places(annotations, kept.annotations),
  };
  const rules = table.rows.map((row) => {
    const rule =
      (row.id === undefined ? undefined : rulesById.get(row.id)) ?? make(root, "rule", { id: freshId("row") });
    const entries = [
      ...entriesFor(root, rule, "inputEntry", row.inputs, columns.inputs),
      ...entriesFor(root, rule, "outputEntry", row.outputs, columns.outputs),
      ...entriesFor(root, rule, "annotationEntry", row.annotations, columns.annotations),
    ];
    setOptional(root, rule, "description", row.description, false);
    for (const name of ["inputEntry", "outputEntry", "annotationEntry"]) removeAll(rule, name);
    for (const entry of entries) rule.appendChild(entry);
    return rule;
  });
  for (const name of ["input", "output", "annotation", "rule"]) removeAll(element, name);
  for (const child of [...inputs, ...outputs, ...annotations, ...rules]) {
    element.appendChild((document as Document).createTextNode("\n      "));
    element.appendChild(child);
  }
  return writeDmn(document);
}

/** Short, as a long table has many thousand. */
const freshId = (kind: string): string => `${kind}_${newId().slice(-12)}`;

const reuse = (known: readonly Element[], id: string | undefined): Element | undefined =>
  id === undefined ? undefined : known.find((one) => one.getAttribute("id") === id);

/** Where each column stood before; -1 for a new one. */
const places = (columns: readonly Element[], before: readonly Element[]): number[] =>
  columns.map((one) => before.indexOf(one));

/** One entry for each column, that of the same column before where there was one. */
function entriesFor(
  root: Element,
  rule: Element,
  name: string,
  texts: readonly string[],
  columns: readonly number[],
): Element[] {
  const before = childrenOf(rule, name);
  return columns.map((place, i) => {
    const entry = before[place] ?? make(root, name, name === "annotationEntry" ? {} : { id: freshId("cell") });
    setInner(root, entry, texts[i] ?? "");
    return entry;
  });
}

function setText(root: Element, holder: Element, name: string, text: string): Element {
  const known = childOf(holder, name);
  const element = known ?? (holder.appendChild(make(root, name)) as Element);
  setInner(root, element, text);
  return element;
}

function setInner(root: Element, element: Element, text: string): void {
  const inner = childOf(element, "text") ?? (element.appendChild(make(root, "text")) as Element);
  inner.textContent = text;
}

function setOptional(root: Element, holder: Element, name: string, text: string | undefined, wrapped = true): void {
  if (text === undefined || text === "") removeAll(holder, name);
  else if (wrapped) setText(root, holder, name, text);
  else
    (childOf(holder, name) ?? (holder.insertBefore(make(root, name), holder.firstChild) as Element)).textContent = text;
}

function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** With the white space before each. */
function removeAll(element: Element, name: string): void {
  for (const child of childrenOf(element, name)) {
    const before = child.previousSibling;
    if (before?.nodeType === before?.TEXT_NODE && before && (before.textContent ?? "").trim() === "")
      element.removeChild(before);
    element.removeChild(child);
  }
}
