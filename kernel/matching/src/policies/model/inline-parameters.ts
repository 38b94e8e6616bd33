import type { FactType, FactValue } from "../../contract.ts";
import { childrenOf, parseDmn, writeDmn } from "./dmn-document.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The model with the parameters of the day written in as constants, so that overlaps and gaps between amounts show. */
export function inlineParameters(dmn: string, { parameters }: Vocabulary): string {
  const literals = new Map(
    parameters.flatMap(({ name, type, value }) => (value === undefined ? [] : [[name, feelLiteral(type, value)]])),
  );
  if (literals.size === 0 || !dmn.includes("param.")) return dmn;
  const { document, root } = parseDmn(dmn);
  for (const element of [...childrenOf(root, "decision"), ...childrenOf(root, "businessKnowledgeModel")]) {
    for (const holder of Array.from(element.getElementsByTagNameNS("*", "text"))) {
      const text = holder.textContent ?? "";
      if (text.includes("param.")) holder.textContent = inlined(text, literals);
    }
  }
  return writeDmn(document);
}

/** Text literals are left alone. */
const inlined = (text: string, literals: ReadonlyMap<string, string>): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|\bparam\.[a-zA-Z0-9]+\b/g, (found) => literals.get(found) ?? found);

export function feelLiteral(type: FactType, value: FactValue): string {
  if (value === null) return "null";
  if (type === "date") return `date(${JSON.stringify(value)})`;
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
