import { type PlainValue, readValue } from "../population/read-value.ts";
import type { FactDefinition, FactSchema, Facts } from "../program.ts";
import type { RowTable } from "./row-table.ts";

/** What is known of one subject, in the terms of an index. */
export type Standing = {
  readonly values: PlainValue[];
  /** By fact: the class in its column, −1 when absent. */
  readonly classes: Int32Array;
};

/** `numbers` are those of the facts by name. Goes over the facts that are there: a subject has about half of them. */
export function standingOf(
  facts: Facts,
  schema: FactSchema,
  numbers: ReadonlyMap<string, number>,
  { columns }: RowTable,
): Standing {
  const values: PlainValue[] = new Array(schema.length).fill(undefined);
  const classes = new Int32Array(schema.length).fill(-1);
  for (const name in facts) {
    const fact = numbers.get(name);
    if (fact === undefined) continue;
    const value = readValue(schema[fact] as FactDefinition, facts[name]);
    values[fact] = value;
    if (value !== undefined) classes[fact] = columns[fact]?.classOf(value) ?? 0;
  }
  return { values, classes };
}
