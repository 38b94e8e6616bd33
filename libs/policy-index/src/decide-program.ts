import { readValue } from "./population/read-value.ts";
import { subjectTruth } from "./population/subject-truth.ts";
import type { DayProgram, FactSchema, Facts } from "./program.ts";

/** The verdict of a program, row by row: undefined while absent facts could decide it. The reference for index and scan. */
export function decideProgram(program: DayProgram, schema: FactSchema, facts: Facts): boolean | undefined {
  return subjectTruth(schema, program, (number) => {
    const fact = schema[number];
    return fact && readValue(fact, facts[fact.name]);
  });
}
