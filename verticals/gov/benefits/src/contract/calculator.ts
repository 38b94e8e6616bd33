import { FactSummary, FactValue, PolicyCode } from "@zhida/matching/contract";
import { Fen, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { BenefitPeriod } from "./policy-pack.ts";

/** Facts that one may turn in the calculator, with what is registered now; `value` absent: nobody knows it. */
export const CalculatorFacts = z.object({
  facts: z.array(z.object({ fact: FactSummary, value: FactValue.optional() })),
});
export type CalculatorFacts = z.infer<typeof CalculatorFacts>;

/** What if these facts were otherwise. Nothing is written anywhere. */
export const CalculationRequest = z.strictObject({
  facts: z
    .record(z.string().max(100), FactValue)
    .refine((facts) => Object.keys(facts).length <= 40, "at most 40 facts"),
});
export type CalculationRequest = z.infer<typeof CalculationRequest>;

/** One policy before and after; amounts are of one period, null where the policy pays none or it cannot be reckoned. */
export const CalculatedPolicy = z.object({
  policy: PolicyCode,
  name: LocalizedText,
  reason: LocalizedText.nullable(),
  period: BenefitPeriod.nullable(),
  beforeFen: Fen.nullable(),
  afterFen: Fen.nullable(),
});
export type CalculatedPolicy = z.infer<typeof CalculatedPolicy>;

export const Calculation = z.object({
  gained: z.array(CalculatedPolicy),
  lost: z.array(CalculatedPolicy),
  /** Kept, with another amount. */
  changed: z.array(CalculatedPolicy),
});
export type Calculation = z.infer<typeof Calculation>;
