import { isAccepted } from "../accepts.ts";
import type { DayProgram, DayRow, FactSchema, Facts, Residual } from "../program.ts";
import { residualTruth } from "../residual-truth.ts";
import { type PlainValue, writeValue } from "./read-value.ts";

/** True, false, or undefined while a fact is missing. */
export type Truth = boolean | undefined;
export type ValueOf = (fact: number) => PlainValue;

/** The verdict on one subject, without any index. */
export function subjectTruth(schema: FactSchema, program: DayProgram, read: ValueOf): Truth {
  let truth: Truth = false;
  for (const row of program.rows) {
    const found = rowTruth(schema, program.day, row, read);
    if (found === true) return true;
    if (found === undefined) truth = undefined;
  }
  return truth;
}

function rowTruth(schema: FactSchema, day: number, { tests, residuals }: DayRow, read: ValueOf): Truth {
  let truth: Truth = true;
  for (const { fact, accepts } of tests) {
    const value = read(fact);
    if (value === undefined) truth = undefined;
    else if (!isAccepted(accepts, value)) return false;
  }
  const rest = residualsTruth(schema, day, residuals, read);
  return rest === true ? truth : rest;
}

/** The residuals' conjunction. */
export function residualsTruth(schema: FactSchema, day: number, residuals: readonly Residual[], read: ValueOf): Truth {
  let truth: Truth = true;
  for (const residual of residuals) {
    const found = residualTruth(residual, factsOf(schema, residual.facts, read), day);
    if (found === false) return false;
    if (found === undefined) truth = undefined;
  }
  return truth;
}

function factsOf(schema: FactSchema, facts: readonly number[], read: ValueOf): Facts {
  const named: Record<string, Facts[string]> = {};
  for (const fact of facts) {
    const value = read(fact);
    if (value !== undefined) named[schema[fact]!.name] = writeValue(schema[fact]!, value);
  }
  return named;
}
