import { isAccepted } from "../accepts.ts";
import { readValue } from "../population/read-value.ts";
import {
  type Accepts,
  acceptsAtDay,
  type FactDefinition,
  type FactSchema,
  type Facts,
  type Program,
  type Residual,
  type SourceCondition,
} from "../program.ts";
import { residualTruth } from "../residual-truth.ts";

/** Why a policy fits a subject, or not: what decides it and nothing else. */
export type PolicyExplanation = {
  readonly verdict: boolean | "unknown";
  /**
   * When true, what together makes it so; when false, what fails in the ways to it that came closest; when unknown, what waits
   * for an absent fact. Each once, in the order of the rule.
   */
  readonly conditions: readonly DecisiveCondition[];
  /** Absent facts that could still decide it; only while unknown. */
  readonly missing: readonly string[];
};

export type DecisiveCondition = {
  /** The text, the decision and the cell that it was written in. */
  readonly source: SourceCondition;
  readonly holds: boolean | "unknown";
  /** The facts that it looks at. */
  readonly reads: FactSchema;
};

/** Explains by records made once for each policy. */
export class Explainer {
  readonly #schema: FactSchema;
  readonly #day: number;
  readonly #records = new Map<Program, PolicyRecord>();

  constructor(schema: FactSchema, day: number) {
    this.#schema = schema;
    this.#day = day;
  }

  forget(program: Program): void {
    this.#records.delete(program);
  }

  explain(program: Program, facts: Facts): PolicyExplanation {
    let record = this.#records.get(program);
    if (record === undefined) {
      record = recordOf(program, this.#schema, this.#day);
      this.#records.set(program, record);
    }
    return explainRecord(record, facts, this.#day);
  }
}

/** A condition in one row, a test or a residual, and its three possible answers. */
type Asked = {
  readonly source: SourceCondition;
  readonly reads: FactSchema;
  readonly accepts: Accepts | undefined;
  readonly residual: Residual | undefined;
  readonly failing: DecisiveCondition;
  readonly waiting: DecisiveCondition;
  readonly holding: DecisiveCondition;
};

type PolicyRecord = {
  readonly rows: readonly (readonly Asked[])[];
  /** Row by row, what each condition came to. */
  readonly outcomes: readonly Uint8Array[];
};

const fails = 0;
const waits = 1;
const holds = 2;

function recordOf(program: Program, schema: FactSchema, day: number): PolicyRecord {
  const rows = program.rows.map(({ tests, residuals }) => {
    const asked = [
      ...tests.map(({ fact, accepts, condition }) => {
        const reads = [schema[fact] as FactDefinition];
        return { condition, reads, accepts: acceptsAtDay(accepts, day), residual: undefined };
      }),
      ...residuals.map((residual) => {
        const { condition, reads } = residual;
        return { condition, reads, accepts: undefined, residual };
      }),
    ];
    return asked
      .toSorted((a, b) => a.condition - b.condition)
      .map(({ condition, reads, accepts, residual }): Asked => {
        const source = program.conditions[condition] as SourceCondition;
        const answer = (value: DecisiveCondition["holds"]) => ({ source, holds: value, reads });
        const answers = { failing: answer(false), waiting: answer("unknown"), holding: answer(true) };
        return { source, reads, accepts, residual, ...answers };
      });
  });
  return { rows, outcomes: rows.map((row) => new Uint8Array(row.length)) };
}

function explainRecord({ rows, outcomes }: PolicyRecord, facts: Facts, day: number): PolicyExplanation {
  let least = Number.POSITIVE_INFINITY;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] as readonly Asked[];
    const found = outcomes[r] as Uint8Array;
    let failures = 0;
    let open = 0;
    for (let i = 0; i < row.length; i++) {
      const outcome = outcomeOf(row[i] as Asked, facts, day);
      found[i] = outcome;
      if (outcome === fails) failures++;
      else if (outcome === waits) open++;
    }
    if (failures + open === 0) return { verdict: true, conditions: decisive([row], [found], holds), missing: [] };
    if (failures < least) least = failures;
  }
  if (least > 0) return { verdict: false, conditions: decisive(rows, outcomes, fails, least), missing: [] };
  const conditions = decisive(rows, outcomes, waits, 0);
  return { verdict: "unknown", conditions, missing: absentAmong(conditions, facts) };
}

function outcomeOf({ reads, accepts, residual }: Asked, facts: Facts, day: number): number {
  if (residual !== undefined) {
    const truth = residualTruth(residual, facts, day);
    return truth === undefined ? waits : truth ? holds : fails;
  }
  const fact = reads[0] as FactDefinition;
  const given = facts[fact.name];
  if (given === undefined) return waits;
  const value = readValue(fact, given) as Exclude<ReturnType<typeof readValue>, undefined>;
  return isAccepted(accepts as Accepts, value) ? holds : fails;
}

/** The conditions that came to `wanted`, in rows with exactly so many failures. */
function decisive(
  rows: PolicyRecord["rows"],
  outcomes: readonly Uint8Array[],
  wanted: number,
  failures = 0,
): DecisiveCondition[] {
  const conditions: DecisiveCondition[] = [];
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] as readonly Asked[];
    const found = outcomes[r] as Uint8Array;
    if (rows.length > 1 && countOf(found, fails) !== failures) continue;
    for (let i = 0; i < row.length; i++) {
      if (found[i] !== wanted) continue;
      const { failing, waiting, holding, source } = row[i] as Asked;
      if (r > 0 && conditions.some((other) => other.source === source)) continue;
      conditions.push(wanted === fails ? failing : wanted === waits ? waiting : holding);
    }
  }
  return conditions;
}

function countOf(found: Uint8Array, outcome: number): number {
  let count = 0;
  for (let i = 0; i < found.length; i++) if (found[i] === outcome) count++;
  return count;
}

function absentAmong(conditions: readonly DecisiveCondition[], facts: Facts): string[] {
  const missing: string[] = [];
  for (const { reads } of conditions) {
    for (const { name } of reads) if (facts[name] === undefined && !missing.includes(name)) missing.push(name);
  }
  return missing;
}
