import { IsoDate, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { FactName, FactValue, SubjectRef } from "./fact.ts";

/** `undecided`: facts are missing, and they are named. */
export const Verdict = z.enum(["eligible", "not_eligible", "undecided"]);
export type Verdict = z.infer<typeof Verdict>;

/** A policy in force: its code and the version that counts on the day. */
export const PolicyRef = z.object({ policy: z.string().max(80), version: z.int() });
export type PolicyRef = z.infer<typeof PolicyRef>;

/** One decisive condition, in words. */
export const Reason = z.object({
  /** Whether the condition is met; null: cannot be told without the facts named. */
  met: z.boolean().nullable(),
  sentence: LocalizedText,
  /** The condition as the rule has it, in FEEL. */
  text: z.string(),
  facts: z.array(
    z.object({
      name: FactName,
      label: LocalizedText,
      /** Masked by the sensitivity of the fact; absent: nobody knows it. */
      value: FactValue.optional(),
      /** The value as it is written in each language. */
      shown: LocalizedText.optional(),
    }),
  ),
  /** Document and article on which the condition rests. */
  source: z.string().optional(),
});
export type Reason = z.infer<typeof Reason>;

/** Why, why not, or what is missing: decisive conditions only. */
export const Explanation = z.object({
  verdict: Verdict,
  reasons: z.array(Reason),
  /** Facts that would decide it, the most telling first. */
  missing: z.array(FactName),
});
export type Explanation = z.infer<typeof Explanation>;

/** What one policy says of one subject. */
export const PolicyVerdict = PolicyRef.extend({ title: LocalizedText, verdict: Verdict, explanation: Explanation });
export type PolicyVerdict = z.infer<typeof PolicyVerdict>;

/** What all policies in force say of one subject on one day. */
export const Verdicts = z.object({
  day: IsoDate,
  eligible: z.array(PolicyVerdict),
  /** Not eligible, and one condition alone stands in the way. */
  oneConditionAway: z.array(PolicyVerdict),
  /** Undecided, and one fact alone is missing. */
  oneFactMissing: z.array(PolicyVerdict),
  /** Undecided for want of several facts: how many. */
  undecided: z.int(),
  notEligible: z.int(),
});
export type Verdicts = z.infer<typeof Verdicts>;

/** The fact that settles the most policies next, and how many. */
export const NextQuestion = z.object({
  fact: FactName,
  question: LocalizedText,
  /** Policies that cannot be decided without it. */
  policies: z.int(),
});
export type NextQuestion = z.infer<typeof NextQuestion>;

/** Why a match came or went. `correction`: a fact changed for days that have passed already; `on` is the first of them. */
export const MatchCause = z.enum(["fact", "policy", "day", "correction"]);
export type MatchCause = z.infer<typeof MatchCause>;

/** A subject begins or ceases to fit a policy. `on`: the first day for which that holds. */
export const MatchDelta = PolicyRef.extend({
  subject: SubjectRef,
  on: IsoDate,
  cause: MatchCause,
  /** Facts that changed; empty when only the day did. */
  facts: z.array(FactName),
});
export type MatchDelta = z.infer<typeof MatchDelta>;

/** How many subjects a policy fits. */
export const ScanCounts = z.object({
  total: z.int(),
  undecided: z.int(),
  byDivision: z.array(z.object({ division: z.string(), matched: z.int(), undecided: z.int() })),
});
export type ScanCounts = z.infer<typeof ScanCounts>;
