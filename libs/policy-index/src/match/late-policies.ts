import type { PlainValue } from "../population/read-value.ts";
import { subjectTruth } from "../population/subject-truth.ts";
import { type DayProgram, type FactSchema, type Program, programAtDay } from "../program.ts";

/** A policy that came after the columns were made: judged row by row until they are made anew. */
export type LatePolicy = {
  readonly position: number;
  readonly program: Program;
  readonly atDay: DayProgram;
  readonly facts: ReadonlySet<number>;
};

export function latePolicy(position: number, program: Program, day: number): LatePolicy {
  const facts = program.rows.flatMap(({ tests, residuals }) => [
    ...tests.map(({ fact }) => fact),
    ...residuals.flatMap((residual) => residual.facts),
  ]);
  return { position, program, atDay: programAtDay(program, day), facts: new Set(facts) };
}

/** 2: it holds; 1: it may still; 0: it does not. */
export function lateStanding({ atDay }: LatePolicy, schema: FactSchema, values: readonly PlainValue[]): 0 | 1 | 2 {
  const truth = subjectTruth(schema, atDay, (fact) => values[fact]);
  return truth === true ? 2 : truth === undefined ? 1 : 0;
}
