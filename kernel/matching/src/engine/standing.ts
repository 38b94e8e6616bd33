import {
  type DayProgram,
  type DayRow,
  type FactSchema,
  isAccepted,
  readValue,
  residualTruth,
} from "@zhida/policy-index";
import type { Facts, Verdict } from "../contract.ts";

/** Where one subject stands with one policy. */
export type Standing = {
  verdict: Verdict;
  /** Not eligible, and in one way of being eligible a single test is all that stands against it. */
  oneAway: boolean;
  /** Absent facts that could still decide it. */
  missing: readonly string[];
  /** Undecided, and one fact alone would make it eligible. */
  oneFact: string | undefined;
};

/** Walks the rows of the program: the verdict in Kleene's logic, and how far off the nearest row is. */
export function standingOf(program: DayProgram, schema: FactSchema, facts: Facts): Standing {
  const missing = new Set<string>();
  let oneAway = false;
  let oneFact: string | undefined;
  for (const row of program.rows) {
    const { failing, absent } = rowStanding(row, schema, facts, program.day);
    if (failing === 0 && absent.size === 0)
      return { verdict: "eligible", oneAway: false, missing: [], oneFact: undefined };
    if (failing === 1 && absent.size === 0) oneAway = true;
    if (failing > 0) continue;
    for (const name of absent) missing.add(name);
    if (absent.size === 1) oneFact ??= [...absent][0];
  }
  if (missing.size === 0) return { verdict: "not_eligible", oneAway, missing: [], oneFact: undefined };
  return { verdict: "undecided", oneAway: false, missing: [...missing], oneFact };
}

function rowStanding({ tests, residuals }: DayRow, schema: FactSchema, facts: Facts, day: number) {
  let failing = 0;
  const absent = new Set<string>();
  for (const { fact, accepts } of tests) {
    const definition = schema[fact];
    if (!definition) continue;
    const value = readValue(definition, facts[definition.name]);
    if (value === undefined) absent.add(definition.name);
    else if (!isAccepted(accepts, value)) failing += 1;
  }
  for (const residual of residuals) {
    const truth = failing > 1 ? false : residualTruth(residual, facts, day);
    if (truth === false) failing += 1;
    if (truth !== undefined) continue;
    for (const { name } of residual.reads) if (facts[name] === undefined) absent.add(name);
  }
  return { failing, absent };
}
