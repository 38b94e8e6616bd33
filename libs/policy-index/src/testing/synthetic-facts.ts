import { dateOfEpochDay, epochDayOf } from "@zhida/feel";
import type { FactSchema, Facts, FactValue } from "../program.ts";
import { integer, pick } from "./random.ts";

/** 60 facts as a county knows them: 24 numbers, 20 codes, 12 yes or no, 4 dates. */
export const syntheticSchema: FactSchema = Array.from({ length: 60 }, (_, i) => {
  const name = `subject.fact${i}`;
  if (i % 15 === 0) return { name, type: "date" };
  if (i % 5 === 1) return { name, type: "boolean" };
  return i % 5 === 2 || i % 15 === 3 || i % 15 === 8 || i % 15 === 14
    ? { name, type: "text", values: syntheticCodes(i) }
    : { name, type: "number" };
});

/** 3 to 20 codes. */
export function syntheticCodes(fact: number): string[] {
  return Array.from({ length: 3 + ((fact * 7) % 18) }, (_, i) => `c${i}`);
}

/** Numbers go to this many thousands. */
export function syntheticRange(fact: number): number {
  return 20 + ((fact * 13) % 100);
}

/** A subject; each fact is absent with one probability, and null with another. */
export function syntheticSubject(random: () => number, absent: number, empty = 0.02): Facts {
  const facts: Record<string, FactValue> = {};
  for (const [fact, { name }] of syntheticSchema.entries()) {
    if (random() < absent) continue;
    facts[name] = random() < empty ? null : syntheticValue(random, fact);
  }
  return facts;
}

export function syntheticValue(random: () => number, fact: number): FactValue {
  const definition = syntheticSchema[fact];
  if (definition?.type === "boolean") return random() < 0.5;
  if (definition?.type === "text") return pick(random, definition.values ?? []);
  if (definition?.type === "date")
    return String(dateOfEpochDay(integer(random, epochDayOf(1930, 1, 1), epochDayOf(2026, 1, 1))));
  return integer(random, 0, syntheticRange(fact) * 10) * 100;
}
