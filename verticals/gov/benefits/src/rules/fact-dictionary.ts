import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { FactEntry } from "../contract/fact-definition.ts";

const folder = new URL("../../facts/", import.meta.url);

/** Every fact that a rule may ask about, by name; a name is defined once. */
export function factDictionary(): ReadonlyMap<string, FactEntry> {
  const dictionary = new Map<string, FactEntry>();
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  for (const file of files.sort()) {
    for (const fact of z.array(FactEntry).parse(JSON.parse(readFileSync(new URL(file, folder), "utf8")))) {
      if (dictionary.has(fact.name)) throw new Error(`${fact.name} is defined twice, again in facts/${file}`);
      dictionary.set(fact.name, fact);
    }
  }
  return dictionary;
}
