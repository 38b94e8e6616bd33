import type { Element } from "@xmldom/xmldom";
import type { FactSummary, FactType } from "../../contract.ts";
import { childOf, childrenOf, make, makeText, parseDmn, writeDmn } from "./dmn-document.ts";
import type { Vocabulary } from "./vocabulary.ts";

type Word = { name: string; type: FactType; values: FactSummary["values"] };

/**
 * A model in which every decision can read every fact and parameter of the vocabulary, typed: through the input data `person`,
 * `household`, `enterprise` and `param`, or through input data named like the fact. So a policy officer declares nothing.
 */
export function prepareModel(dmn: string, vocabulary: Vocabulary): string {
  const { document, root } = parseDmn(dmn);
  const words = wordsOf(vocabulary);
  const byName = new Map(words.map((entry) => [entry.name, entry]));
  for (const input of childrenOf(root, "inputData")) {
    const entry = byName.get(input.getAttribute("name") ?? "");
    if (entry) setType(root, input, entry.values.length > 0 ? addEnumeration(root, entry) : entry.type);
  }
  const roots = Map.groupBy(words, ({ name }) => name.split(".")[0] ?? "");
  for (const [name, entries] of roots) provide(root, name, entries);
  return writeDmn(document);
}

const wordsOf = ({ facts, parameters }: Vocabulary): Word[] => [
  ...facts,
  ...parameters.flatMap(({ name, type, value }) => (value === undefined ? [] : [{ name, type, values: [] }])),
];

function provide(root: Element, name: string, entries: readonly Word[]): void {
  const named = root.getElementsByTagNameNS(root.namespaceURI, "*");
  const elements = Array.from(named).filter(
    (element) => element.parentNode === root && element.getAttribute("name") === name,
  );
  if (elements.some(({ localName }) => localName !== "inputData")) return;
  const type = make(root, "itemDefinition", { name: `facts_${name}` });
  for (const entry of entries) addComponent(root, type, entry.name.split(".").slice(1), entry);
  root.insertBefore(type, root.firstChild);
  const input = elements[0] ?? root.appendChild(make(root, "inputData", { id: `facts_${name}`, name }));
  setType(root, input as Element, `facts_${name}`);
  const id = (input as Element).getAttribute("id") ?? "";
  for (const decision of childrenOf(root, "decision")) demand(root, decision, id);
}

function demand(root: Element, decision: Element, id: string): void {
  const required = childrenOf(decision, "informationRequirement").flatMap((one) => childrenOf(one, "requiredInput"));
  if (required.some((one) => one.getAttribute("href") === `#${id}`)) return;
  const requirement = make(root, "informationRequirement");
  requirement.appendChild(make(root, "requiredInput", { href: `#${id}` }));
  decision.appendChild(requirement);
}

function addComponent(root: Element, into: Element, path: readonly string[], entry: Word): void {
  const [first = "", ...rest] = path;
  const known = childrenOf(into, "itemComponent").find((one) => one.getAttribute("name") === first);
  const component = known ?? (into.appendChild(make(root, "itemComponent", { name: first })) as Element);
  if (rest.length > 0) addComponent(root, component, rest, entry);
  else addType(root, component, entry);
}

function addType(root: Element, element: Element, { type, values }: Word): void {
  const typeRef = make(root, "typeRef");
  typeRef.textContent = feelTypes[type];
  element.appendChild(typeRef);
  if (values.length === 0) return;
  const allowed = values.map(({ code }) => JSON.stringify(code)).join(", ");
  element.appendChild(makeText(root, "allowedValues", allowed));
}

function addEnumeration(root: Element, entry: Word): string {
  const name = `fact_${entry.name.replaceAll(".", "_")}`;
  const definition = make(root, "itemDefinition", { name });
  addType(root, definition, entry);
  root.insertBefore(definition, root.firstChild);
  return name;
}

function setType(root: Element, input: Element, type: string): void {
  const known = childOf(input, "variable");
  const variable = known ?? input.appendChild(make(root, "variable", { name: input.getAttribute("name") ?? "" }));
  (variable as Element).setAttribute("typeRef", feelTypes[type as FactType] ?? type);
}

const feelTypes: Readonly<Record<FactType, string>> = {
  boolean: "boolean",
  number: "number",
  date: "date",
  text: "string",
};
