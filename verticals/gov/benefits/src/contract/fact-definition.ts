import { FactName, FactSensitivity, FactType, FactValue, SubjectKind } from "@zhida/matching/contract";
import { LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";

/**
 * Where a fact comes from, as kernel/matching derives it. `feel` sees `records`, what the registry holds on the subject on the day,
 * newest first, and must not speak of today; for a household `members` are the facts of those who live in it. A subject on whom the
 * registry holds nothing has the value `none` (null: known to be empty); where `none` is not said the fact is absent. What is `virtual`
 * is never stored: FEEL over other facts and `today()`. What no registry knows is `asked` of the person.
 */
export const FactDerivation = z.union([
  z.strictObject({ dataset: z.string(), field: z.string(), none: FactValue.optional() }),
  z.strictObject({ dataset: z.string(), feel: z.string(), none: FactValue.optional() }),
  z.strictObject({ members: z.string() }),
  z.strictObject({ virtual: z.string() }),
  z.strictObject({ asked: z.literal(true) }),
]);
export type FactDerivation = z.infer<typeof FactDerivation>;

/** A typed, named property of a subject: an entry of `facts/*.json`. Money is in fen and its name ends in Fen. */
export const FactEntry = z.strictObject({
  name: FactName,
  kind: SubjectKind,
  type: FactType,
  /** The codes of a text fact and what they are called. */
  values: z.array(z.strictObject({ code: z.string(), label: LocalizedText })).optional(),
  label: LocalizedText,
  /** How to ask a person for it, in plain words. */
  question: LocalizedText,
  unit: LocalizedText.optional(),
  derive: FactDerivation,
  sensitivity: FactSensitivity,
});
export type FactEntry = z.infer<typeof FactEntry>;
