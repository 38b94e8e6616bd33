import { isAccepted } from "./accepts.ts";
import { readValue } from "./population/read-value.ts";
import type { DayProgram, DayRow, FactSchema, Facts } from "./program.ts";
import { residualTruth } from "./residual-truth.ts";

/** The verdict of a program, row by row: undefined while absent facts could decide it. The reference for index and scan. */
export function decideProgram(program: DayProgram, schema: FactSchema, facts: Facts): boolean | undefined {
  let verdict: boolean | undefined = false;
  for (const row of program.rows) {
    const truth = rowTruth(row, schema, facts, program.day);
    if (truth === true) return true;
    if (truth === undefined) verdict = undefined;
  }
  return verdict;
}

function rowTruth({ tests, residuals }: DayRow, schema: FactSchema, facts: Facts, day: number): boolean | undefined {
  let verdict: boolean | undefined = true;
  for (const { fact, accepts } of tests) {
    const definition = schema[fact];
    const value = definition && readValue(definition, facts[definition.name]);
    if (value === undefined) verdict = undefined;
    else if (!isAccepted(accepts, value)) return false;
  }
  for (const residual of residuals) {
    const truth = residualTruth(residual, facts, day);
    if (truth === false) return false;
    if (truth === undefined) verdict = undefined;
  }
  return verdict;
}
