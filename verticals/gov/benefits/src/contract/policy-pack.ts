import { FactValue, PolicyCode, SubjectKind } from "@zhida/matching/contract";
import { IsoDate, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";

/** A law, regulation or circular and the article of it that a policy stands on. */
export const LegalSource = z.strictObject({
  /** The number of the circular or order, or the title of a law: 国发〔2015〕52号. */
  document: z.string().min(2),
  article: LocalizedText,
  title: LocalizedText,
  url: z.url().optional(),
  validFrom: IsoDate,
});
export type LegalSource = z.infer<typeof LegalSource>;

/** A value that the rule reads as `param.<code>`, the same in all policies; a later `validFrom` takes the place of an earlier one. */
export const PolicyParameter = z.strictObject({
  code: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  name: LocalizedText,
  unit: LocalizedText.nullable().default(null),
  value: z.union([z.number(), z.boolean(), z.string()]),
  validFrom: IsoDate,
  /** What sets the value. */
  document: z.strictObject({ title: LocalizedText, number: z.string().min(2).max(80) }),
});
export type PolicyParameter = z.infer<typeof PolicyParameter>;

/**
 * What to say of a condition. `{person.age}` is the subject's value, `{param.monthlyFen}` that of the day. Where `missing` is not said
 * the question of the fact is asked.
 */
export const ConditionTexts = z.strictObject({
  holds: LocalizedText,
  fails: LocalizedText,
  missing: LocalizedText.optional(),
});
export type ConditionTexts = z.infer<typeof ConditionTexts>;

/** `undecided`: a fact is missing. */
export const ExpectedVerdict = z.union([z.boolean(), z.literal("undecided")]);
export type ExpectedVerdict = z.infer<typeof ExpectedVerdict>;

/** A case worked by hand. Virtual facts are computed from the others unless they are given. */
export const WorkedExample = z.strictObject({
  name: LocalizedText.shape.zh,
  facts: z.record(z.string(), FactValue),
  day: IsoDate,
  expect: z.strictObject({
    eligible: ExpectedVerdict,
    amountFen: z.int().optional(),
    /** Other decisions by name: a number, a text, or a date as `YYYY-MM-DD`. */
    results: z.record(z.string(), z.union([z.number(), z.boolean(), z.string(), z.null()])).optional(),
    /** The facts that are missing when undecided. */
    missing: z.array(z.string()).optional(),
  }),
});
export type WorkedExample = z.infer<typeof WorkedExample>;

/** A decision shown beside the verdict: the day of retirement, the months of benefit. */
export const PolicyResult = z.strictObject({
  decision: z.string(),
  label: LocalizedText,
  unit: z.enum(["fen", "month", "day", "year", "date", "percent", "count", "text"]),
});
export type PolicyResult = z.infer<typeof PolicyResult>;

export const PolicyMode = z.enum(["automatic", "confirm", "invite", "information"]);
export type PolicyMode = z.infer<typeof PolicyMode>;

/** Money paid, a thing given, a right that holds by itself, or only a calculation. */
export const BenefitKind = z.enum(["payment", "grant", "right", "calculation"]);
export type BenefitKind = z.infer<typeof BenefitKind>;

export const BenefitPeriod = z.enum(["once", "monthly", "quarterly", "yearly"]);
export type BenefitPeriod = z.infer<typeof BenefitPeriod>;

/** Everything about a policy that its DMN model does not say. */
export const PolicyPack = z.strictObject({
  /** The name of its folder. */
  code: PolicyCode,
  name: LocalizedText,
  summary: LocalizedText,
  sources: z.array(LegalSource).min(1),
  /** Organisation code of the department that runs it. */
  department: z.string().regex(/^\d{6}-[A-Z]+$/),
  /** `local example`: the rule is national, its amounts are those of the fictional county. */
  level: z.enum(["national", "ministerial", "local example"]),
  audience: SubjectKind,
  mode: PolicyMode,
  kind: BenefitKind,
  /** The decision that gives the amount in fen, and how often it is due. */
  amount: z
    .strictObject({
      decision: z.string(),
      unit: z.literal("fen"),
      period: BenefitPeriod,
      label: LocalizedText,
    })
    .optional(),
  results: z.array(PolicyResult).default([]),
  effectiveFrom: IsoDate,
  /** First day on which it decides no more. */
  effectiveTo: IsoDate.optional(),
  parameters: z.array(PolicyParameter).default([]),
  /** By fact; where a row of a table needs words of its own, by fact and row: `person.age@eligible.row2`. */
  conditions: z.record(z.string(), ConditionTexts),
  /** Code of the service item by which it can be applied for. */
  serviceItem: z.string().optional(),
  examples: z.array(WorkedExample).min(4),
});
export type PolicyPack = z.infer<typeof PolicyPack>;
