import { compile } from "@zhida/feel";
import { compilePolicy } from "../compile/compile-policy.ts";
import type { Program, SourceCondition } from "../program.ts";
import { syntheticSchema } from "./synthetic-facts.ts";
import { type SyntheticPolicy, syntheticFeel } from "./synthetic-policies.ts";

/** What `compilePolicy` makes of many policies; a condition that occurs in many is compiled once. */
export function syntheticPrograms(policies: readonly SyntheticPolicy[]): Program[] {
  const known = new Map<string, Program>();
  return policies.map(({ id, conditions }) => {
    const parts = conditions.map((condition) => {
      const text = syntheticFeel({ id, conditions: [condition] });
      const program = known.get(text) ?? compilePolicy({ id, rule: compile(text) }, { schema: syntheticSchema });
      known.set(text, program);
      return program;
    });
    return {
      id,
      rows: [{ tests: parts.flatMap(({ rows }, i) => testsOf(rows, i)), residuals: [] }],
      conditions: parts.map(({ rows, conditions: own }) => own[rows[0]?.tests[0]?.condition ?? -1] as SourceCondition),
    };
  });
}

/** One condition is one test. */
function testsOf([row, ...others]: Program["rows"], condition: number) {
  if (row === undefined || others.length > 0 || row.residuals.length > 0 || row.tests.length !== 1) {
    throw new RangeError("A synthetic condition is a single test");
  }
  return row.tests.map((test) => ({ ...test, condition }));
}
