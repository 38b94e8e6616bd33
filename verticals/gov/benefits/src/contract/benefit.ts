import { PolicyCode, SubjectKind } from "@zhida/matching/contract";
import { DivisionCode, Fen, Instant, IsoDate, LocalizedText, page } from "@zhida/platform/contract";
import { z } from "zod";
import { BenefitKind, BenefitPeriod, PolicyMode } from "./policy-pack.ts";

/** What delivers a policy: who is paid, how much, how often, and how it starts. */
export const BenefitSetup = z.strictObject({
  mode: PolicyMode,
  kind: BenefitKind,
  /** The decision of the policy that gives the amount in fen. */
  amount: z.strictObject({ decision: z.string().min(1).max(80), period: BenefitPeriod }).nullable(),
  /** Facts that name whom and where to pay when it is not the subject's own account: the ID number, the account, the bank. */
  payee: z
    .strictObject({
      idNumber: z.string().max(100).optional(),
      account: z.string().max(100),
      bank: z.string().max(100).optional(),
    })
    .nullable(),
  /** What whoever receives it owes, and by when to tell of changes. */
  duties: LocalizedText.nullable(),
  /** Code of the service item by which it is applied for. */
  serviceItem: z.string().max(80).nullable(),
});
export type BenefitSetup = z.infer<typeof BenefitSetup>;

/** What may be spent in a year; committed is granted and not called back. */
export const Budget = z.object({ year: z.int(), limitFen: Fen, committedFen: Fen, document: z.string() });
export type Budget = z.infer<typeof Budget>;

export const Benefit = z.object({
  policy: PolicyCode,
  division: DivisionCode,
  name: LocalizedText,
  summary: LocalizedText,
  department: z.object({ code: z.string(), name: LocalizedText }),
  audience: SubjectKind,
  setup: BenefitSetup,
  /** Nothing is granted while it is off. */
  active: z.boolean(),
  revision: z.int(),
  policyVersion: z.int().nullable(),
  budget: Budget.nullable(),
  counts: z.object({ offered: z.int(), active: z.int(), declined: z.int(), stopped: z.int() }),
  updatedAt: Instant,
});
export type Benefit = z.infer<typeof Benefit>;
export const BenefitPage = page(Benefit);

export const SaveBenefit = z.strictObject({ revision: z.int(), setup: BenefitSetup, active: z.boolean() });
export type SaveBenefit = z.infer<typeof SaveBenefit>;

/** `limitFen` for the year; the document that grants the money is named. */
export const SetBudget = z.strictObject({
  year: z.int().min(2020).max(2100),
  limitFen: z.int().min(0).max(1_000_000_000_000_000),
  document: z.string().trim().min(2).max(120),
});
export type SetBudget = z.infer<typeof SetBudget>;

/** What a version would cost the people there are, before anybody publishes it. `versionBefore` null: nothing was in force. */
export const BenefitForecast = z.object({
  policy: PolicyCode,
  version: z.int(),
  versionBefore: z.int().nullable(),
  day: IsoDate,
  gained: z.int(),
  lost: z.int(),
  kept: z.int(),
  /** For one period of the benefit. */
  moneyFen: Fen,
  moneyBeforeFen: Fen,
  byDivision: z.array(z.object({ division: z.string(), gained: z.int(), lost: z.int(), moneyFen: Fen })),
  /** Null: no budget is set for the year. */
  budgetLeftFen: Fen.nullable(),
  exceedsBudget: z.boolean(),
  /** Amounts of more than this many people were reckoned from a sample of that size. */
  sampled: z.int().nullable(),
});
export type BenefitForecast = z.infer<typeof BenefitForecast>;
