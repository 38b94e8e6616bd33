import { LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";

export const SubjectKind = z.enum(["person", "household", "enterprise"]);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** Dotted: the kind of subject and what of it, `person.birthDate`. */
export const FactName = z.string().regex(/^(person|household|enterprise)(\.[a-z][A-Za-z0-9]*)+$/);
export type FactName = z.infer<typeof FactName>;

/** `text` holds codes; `dates` is a list of dates, for amounts only: what decides eligibility is one value. */
export const FactType = z.enum(["boolean", "number", "date", "text", "dates"]);
export type FactType = z.infer<typeof FactType>;

/** Money is in fen. */
export const FactUnit = z.enum(["fen", "year", "month", "day", "count", "mu", "m2", "permille"]);
export type FactUnit = z.infer<typeof FactUnit>;

export const FactSensitivity = z.enum(["public", "internal", "personal", "sensitive"]);
export type FactSensitivity = z.infer<typeof FactSensitivity>;

export const FactValue = z.union([z.boolean(), z.number(), z.string(), z.array(z.iso.date()), z.null()]);
export type FactValue = z.infer<typeof FactValue>;

/**
 * Where a fact comes from. `feel` sees `records`, the subject's records of the dataset, newest first and never empty, its dates as
 * dates; `field` is that of the newest record. For a household, `records` are those of all its members. A subject without a record has
 * the value `none` (null: known to be empty); where `none` is not said the fact is absent. `virtual` is never stored: FEEL over other
 * facts and `today()`. What no registry knows is `asked` of the person.
 */
export const FactDerivation = z.union([
  z.strictObject({ dataset: z.string(), field: z.string(), none: FactValue.optional() }),
  z.strictObject({ dataset: z.string(), feel: z.string(), none: FactValue.optional() }),
  z.strictObject({ virtual: z.string() }),
  z.strictObject({ asked: z.literal(true) }),
]);
export type FactDerivation = z.infer<typeof FactDerivation>;

/** A typed, named property of a subject. */
export const FactDefinition = z.strictObject({
  name: FactName,
  kind: SubjectKind,
  type: FactType,
  /** The codes of a text fact and what they are called. */
  values: z.record(z.string(), LocalizedText).optional(),
  label: LocalizedText,
  /** How to ask a person for it, in plain words. */
  question: LocalizedText,
  unit: FactUnit.optional(),
  derive: FactDerivation,
  sensitivity: FactSensitivity,
});
export type FactDefinition = z.infer<typeof FactDefinition>;
