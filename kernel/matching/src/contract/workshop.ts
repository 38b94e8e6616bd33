import { Id, Instant, IsoDate, LocalizedText, page } from "@zhida/platform/contract";
import { z } from "zod";
import { FactSummary, Facts, SubjectKind } from "./fact.ts";
import { ParameterName } from "./parameter.ts";
import { PolicyCode, PolicyContent, PolicyRights, PolicyVersionHead } from "./policy.ts";
import { Explanation, Verdict } from "./verdict.ts";

/** `error` stands in the way of a submission, `warning` does not. */
export const CheckSeverity = z.enum(["error", "warning"]);

export const CheckCode = z.enum([
  "not_xml",
  "no_decision",
  "not_boolean",
  "no_source",
  "foreign_fact",
  "unknown_parameter",
  "syntax",
  "unknown_name",
  "unknown_type",
  "unresolved_reference",
  "recursion",
  "external_function",
  "type_mismatch",
  "value_not_allowed",
  "overlap",
  "unreachable_row",
  "gap",
  "check_unfinished",
  "missing_source",
  "failing_case",
  "not_matchable",
]);
export type CheckCode = z.infer<typeof CheckCode>;

/** One entry of the live check list: where it is and what to do about it. */
export const CheckFinding = z.object({
  severity: CheckSeverity,
  code: CheckCode,
  /** The decision, knowledge model, parameter or case; null: the policy as a whole. */
  element: z.string().nullable(),
  /** One-based; columns count inputs, then outputs. */
  row: z.int().nullable(),
  column: z.int().nullable(),
  /** All rows at fault together, e.g. those that overlap. */
  rows: z.array(z.int()),
  /** What is written there. */
  text: z.string(),
  sentence: LocalizedText,
});
export type CheckFinding = z.infer<typeof CheckFinding>;

export const CheckList = z.object({
  errors: z.int(),
  warnings: z.int(),
  items: z.array(CheckFinding),
  /** Facts that the rule reads, parameters and decisions, as far as it can be read. */
  facts: z.array(z.string()),
  parameters: z.array(z.string()),
  decisions: z.array(z.string()),
});
export type CheckList = z.infer<typeof CheckList>;

/** One version in full. */
export const PolicyVersion = PolicyVersionHead.extend({
  revision: z.int(),
  content: PolicyContent,
  check: CheckList,
  /** Why it was last returned to its author. */
  returned: z.object({ by: z.string(), reason: z.string(), at: Instant }).nullable(),
  rights: PolicyRights,
});
export type PolicyVersion = z.infer<typeof PolicyVersion>;

/** Everything a rule may name: for completion in the editor. */
export const Dictionary = z.object({
  facts: z.array(FactSummary),
  parameters: z.array(z.object({ name: ParameterName, label: LocalizedText, unit: LocalizedText.nullable() })),
  functions: z.array(z.string()),
});
export type Dictionary = z.infer<typeof Dictionary>;

/** A version that is kept, or a content that is not saved yet. */
export const PolicyUnderTest = z.union([
  z.strictObject({ code: PolicyCode, version: z.int().min(1) }),
  z.strictObject({ content: PolicyContent }),
]);
export type PolicyUnderTest = z.infer<typeof PolicyUnderTest>;

/** Decides on facts given by hand, then once more for each variant: the facts with some of them otherwise. */
export const EvaluationInput = z.object({
  policy: PolicyUnderTest,
  facts: Facts,
  variants: z
    .array(z.object({ name: z.string().max(200), facts: Facts }))
    .max(50)
    .default([]),
  on: IsoDate.optional(),
});
export type EvaluationInput = z.infer<typeof EvaluationInput>;

export const Outcome = z.object({
  verdict: Verdict,
  /** Of every other decision, as JSON; one that waits for a fact is not there. */
  values: z.record(z.string(), z.unknown()),
  explanation: Explanation,
});
export type Outcome = z.infer<typeof Outcome>;
export const Evaluation = Outcome.extend({ variants: z.array(Outcome.extend({ name: z.string() })) });
export type Evaluation = z.infer<typeof Evaluation>;

/** What changed between two texts of a policy. `row` and `column` as in a check; an added row has no number before. */
export const CellChange = z.object({
  decision: z.string(),
  kind: z.enum(["added", "removed", "changed"]),
  /** What: a row, one cell of it, a column, the hit policy, an expression. */
  part: z.enum(["row", "cell", "column", "hit_policy", "expression", "decision"]),
  rowBefore: z.int().nullable(),
  rowAfter: z.int().nullable(),
  column: z.int().nullable(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type CellChange = z.infer<typeof CellChange>;
/** A change beside the tables: name, sources, reasons, cases; by JSON pointer. */
export const TextChange = z.object({
  path: z.string(),
  kind: z.enum(["added", "removed", "changed"]),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});
export const PolicyDiff = z.object({
  from: z.int(),
  to: z.int(),
  cells: z.array(CellChange),
  texts: z.array(TextChange),
});
export type PolicyDiff = z.infer<typeof PolicyDiff>;

/** Asks what a version would do to the people there are; `against` compares it with another one: normally that in force. */
export const NewDryRun = z.object({
  version: z.int().min(1),
  against: z.int().min(1).optional(),
  on: IsoDate.optional(),
});

export const DryRunSide = z.enum(["gained", "lost"]);
export type DryRunSide = z.infer<typeof DryRunSide>;

/** queued → running → done | failed. Goes on where it was after a restart. */
export const DryRunState = z.enum(["queued", "running", "done", "failed"]);
export type DryRunState = z.infer<typeof DryRunState>;

export const DryRunResult = z.object({
  eligible: z.int(),
  undecided: z.int(),
  byDivision: z.array(
    z.object({
      division: z.string(),
      eligible: z.int(),
      undecided: z.int(),
      gained: z.int(),
      lost: z.int(),
    }),
  ),
  /** Null when it was not compared. */
  gained: z.int().nullable(),
  lost: z.int().nullable(),
});
export type DryRunResult = z.infer<typeof DryRunResult>;

export const DryRun = z.object({
  id: Id,
  code: PolicyCode,
  version: z.int(),
  /** The save that was tried; a draft may have moved on. */
  revision: z.int(),
  against: z.int().nullable(),
  on: IsoDate,
  kind: SubjectKind,
  state: DryRunState,
  /** Subjects whose change is explained so far, and of how many. */
  progress: z.object({ done: z.int(), total: z.int().nullable() }),
  result: DryRunResult.nullable(),
  /** Why it ended in `failed`. */
  failure: LocalizedText.nullable(),
  startedBy: z.string(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
});
export type DryRun = z.infer<typeof DryRun>;
export const DryRunPage = page(DryRun);

/** Somebody for whom it changes; `before` and `after` hold the decisive conditions. */
export const ChangedSubject = z.object({
  /** Counts the subjects of the run. */
  number: z.int(),
  division: z.string(),
  kind: SubjectKind,
  maskedKey: z.string(),
  side: DryRunSide,
  before: Explanation,
  after: Explanation,
});
export type ChangedSubject = z.infer<typeof ChangedSubject>;
export const ChangedSubjectPage = page(ChangedSubject);
