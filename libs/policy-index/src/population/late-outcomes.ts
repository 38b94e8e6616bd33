import type { DayProgram, FactSchema } from "../program.ts";
import type { Delta } from "./delta.ts";
import type { LateOutcome } from "./scan-result.ts";
import { subjectTruth } from "./subject-truth.ts";

/** The verdicts on the late subjects of a region that are not "no". */
export function lateOutcomes(schema: FactSchema, delta: Delta, program: DayProgram, region: string): LateOutcome[] {
  const outcomes: LateOutcome[] = [];
  for (const [key, subject] of delta) {
    if (!subject.region.startsWith(region)) continue;
    const truth = subjectTruth(schema, program, (fact) => subject.values[fact]);
    if (truth !== false) outcomes.push({ key, subject, outcome: truth ? "matched" : "undecided" });
  }
  return outcomes;
}
