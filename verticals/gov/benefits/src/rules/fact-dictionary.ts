import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { FactDefinition } from "../contract/fact-definition.ts";

const folder = new URL("../../facts/", import.meta.url);

/** Every fact that a rule may ask about, by name; a name is defined once. */
export function factDictionary(): ReadonlyMap<string, FactDefinition> {
  const dictionary = new Map<string, FactDefinition>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()) {
    for (const fact of z.array(FactDefinition).parse(JSON.parse(readFileSync(new URL(file, folder), "utf8")))) {
      if (dictionary.has(fact.name)) throw new Error(`${fact.name} is defined twice, again in facts/${file}`);
      dictionary.set(fact.name, fact);
    }
  }
  return dictionary;
}
