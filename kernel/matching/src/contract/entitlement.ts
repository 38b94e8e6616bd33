import { Instant, IsoDate, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { FactName, FactSource, FactSummary, FactValue, SubjectKind } from "./fact.ts";
import { Department, LegalSource, PolicyAction, PolicyCode } from "./policy.ts";
import { Reason, Verdict } from "./verdict.ts";

/** A policy as a resident sees it: what it is, why, on which ground, and one button. */
export const Entitlement = z.object({
  policy: PolicyCode,
  version: z.int(),
  name: LocalizedText,
  summary: LocalizedText,
  audience: SubjectKind,
  department: Department,
  verdict: Verdict,
  /** One plain sentence: why, what is still needed, or what we do not know. */
  reason: LocalizedText,
  source: LegalSource.nullable(),
  action: PolicyAction.nullable(),
  /** True when it holds only if what the person said of himself is right. */
  ifSo: z.boolean(),
  /** The fact that alone is missing, where one is. */
  missing: z.object({ fact: FactName, question: LocalizedText }).nullable(),
});
export type Entitlement = z.infer<typeof Entitlement>;

export const Entitlements = z.object({
  subject: z.object({ kind: SubjectKind, name: z.string() }),
  day: IsoDate,
  eligible: z.array(Entitlement),
  oneConditionAway: z.array(Entitlement),
  missingOneFact: z.array(Entitlement),
  /** Policies that several unknown facts keep open: what the check-up is for. */
  undecided: z.int(),
  notEligible: z.int(),
});
export type Entitlements = z.infer<typeof Entitlements>;

/** Why, why not or what is missing for one policy, with where each value comes from. */
export const MyExplanation = Entitlement.extend({
  legalSources: z.array(LegalSource),
  reasons: z.array(
    Reason.extend({
      sources: z.array(FactSource),
      /** Facts among these that the person himself stated. */
      said: z.array(FactName),
    }),
  ),
  missingFacts: z.array(z.object({ fact: FactName, label: LocalizedText, question: LocalizedText })),
});
export type MyExplanation = z.infer<typeof MyExplanation>;

/** What somebody said of himself: kept for him alone, never written to a registry, and used only as "if so". */
export const SaidFact = z.object({
  fact: FactName,
  label: LocalizedText,
  /** Null: said that there is none. */
  value: FactValue,
  shown: LocalizedText,
  at: Instant,
});
export type SaidFact = z.infer<typeof SaidFact>;

/** 政策体检: the question that settles the most policies next. */
export const CheckUp = z.object({
  /** Null: nothing is open any more that a question could settle. */
  question: z
    .object({
      fact: FactSummary,
      /** How many policies wait for it. */
      policies: z.int(),
    })
    .nullable(),
  counts: z.object({ eligible: z.int(), notEligible: z.int(), open: z.int() }),
  said: z.array(SaidFact),
  /** Questions passed over with "I don't know". */
  skipped: z.array(FactName),
});
export type CheckUp = z.infer<typeof CheckUp>;

/** `skip`: the person does not know or does not want to say. */
export const CheckUpAnswer = z.union([
  z.strictObject({ fact: FactName, value: FactValue }),
  z.strictObject({ fact: FactName, skip: z.literal(true) }),
]);
export type CheckUpAnswer = z.infer<typeof CheckUpAnswer>;

/** After an answer: what it opened or closed, and the next question. */
export const CheckUpStep = z.object({
  checkUp: CheckUp,
  gained: z.array(Entitlement),
  lost: z.array(Entitlement),
});
export type CheckUpStep = z.infer<typeof CheckUpStep>;
