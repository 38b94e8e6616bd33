import { Id, IsoDate, LocalizedText, page } from "@zhida/platform/contract";
import { z } from "zod";
import { Facts, SubjectKind } from "./fact.ts";
import { Explanation, Verdict } from "./verdict.ts";

/** What a regression case expects: the verdict, and for decisions named in `values` their JSON value. */
export const Expectation = z.strictObject({
  verdict: Verdict,
  values: z.record(z.string(), z.unknown()).optional(),
});
export type Expectation = z.infer<typeof Expectation>;

/** A person made up for testing, with the answer he must get; kept with the version of the policy. */
export const RegressionCase = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  name: LocalizedText,
  /** A fact that is not there is not known; null is known to be empty. */
  facts: Facts,
  /** The day on which it is decided; today when left out. */
  on: IsoDate.optional(),
  expect: Expectation,
});
export type RegressionCase = z.infer<typeof RegressionCase>;

export const CaseResult = z.object({
  id: z.string(),
  name: LocalizedText,
  passed: z.boolean(),
  verdict: Verdict,
  values: z.record(z.string(), z.unknown()),
  /** What is other than expected, one sentence each. */
  differences: z.array(LocalizedText),
  explanation: Explanation,
});
export type CaseResult = z.infer<typeof CaseResult>;
export const CaseResults = z.object({ passed: z.int(), failed: z.int(), items: z.array(CaseResult) });
export type CaseResults = z.infer<typeof CaseResults>;

/** A named set of facts that every policy of the division can be tried on. */
export const TestPersonInput = z.strictObject({
  name: LocalizedText.extend({ zh: z.string().trim().min(1).max(100), en: z.string().trim().max(100) }),
  kind: SubjectKind,
  facts: Facts,
});
export type TestPersonInput = z.infer<typeof TestPersonInput>;
export const TestPerson = TestPersonInput.extend({ id: Id, revision: z.int(), updatedBy: z.string() });
export type TestPerson = z.infer<typeof TestPerson>;
export const TestPersonPage = page(TestPerson);
/** `revision`: the one that was read. */
export const SaveTestPerson = TestPersonInput.extend({ revision: z.int().min(1) });
