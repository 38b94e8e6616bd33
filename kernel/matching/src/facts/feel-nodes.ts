import { allNodes, type Compiled, checkExpression, type FeelType, type Node } from "@zhida/feel";
import type { FactType } from "../contract.ts";

export const feelTypes: Readonly<Record<FactType, FeelType>> = {
  boolean: { kind: "boolean" },
  number: { kind: "number" },
  date: { kind: "date" },
  text: { kind: "string" },
};

export function speaksOfToday(node: Node): boolean {
  for (const each of allNodes(node)) if (each.kind === "clock") return true;
  return false;
}

/** What is wrong with FEEL over one list of contexts (`records`, `members`): names it does not have, types that cannot fit. */
export function checkOverList(compiled: Compiled, list: string, item: FeelType & { kind: "context" }): string[] {
  const known = new Set([...Object.keys(item.entries), "item", ...boundNames(compiled.node)]);
  const strange: string[] = [];
  for (const node of allNodes(compiled.node)) {
    if (node.kind === "name" && node.contextual && !known.has(node.name)) strange.push(node.name);
    if (node.kind === "fact" && node.name.split(".")[0] !== list && !known.has(node.name)) strange.push(node.name);
  }
  const found = checkExpression(compiled, { [list]: { kind: "list", of: item } })
    .filter(({ text }) => !known.has(text ?? ""))
    .map(({ text, element }) => text ?? element);
  return [...new Set([...strange, ...found])];
}

function boundNames(node: Node): string[] {
  const names: string[] = [];
  for (const each of allNodes(node)) {
    if (each.kind === "some" || each.kind === "every" || each.kind === "for") {
      names.push(...each.iterations.map(({ name }) => name));
    }
    if (each.kind === "function") names.push(...each.parameters.map(({ name }) => name));
    if (each.kind === "context") names.push(...each.entries.map(({ key }) => key));
  }
  return names;
}

/** The names that occur in a FEEL text outside of its string literals. */
export const namesIn = (feel: string): Set<string> =>
  new Set(feel.replace(/"(?:[^"\\]|\\.)*"/g, "").match(/[A-Za-z][A-Za-z0-9_]*/g));
