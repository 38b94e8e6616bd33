import { Instant, IsoDate, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";

/** Whom a policy is about. A person's key is the ID number, an enterprise's the credit code, a household's the household number. */
export const SubjectKind = z.enum(["person", "household", "enterprise"]);
export type SubjectKind = z.infer<typeof SubjectKind>;

export const SubjectRef = z.object({
  kind: SubjectKind,
  key: z.string().min(1).max(64),
  /** The town where the subject lives or is registered; the distribution key. */
  division: z.string().max(12),
});
export type SubjectRef = z.infer<typeof SubjectRef>;

/** A dotted FEEL name such as `person.birthDate`. */
export const FactName = z
  .string()
  .max(100)
  .regex(/^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)+$/);
export type FactName = z.infer<typeof FactName>;

/** `text` is a code, one of `values` where these are given; `date` is YYYY-MM-DD; money is a number of fen. */
export const FactType = z.enum(["boolean", "number", "date", "text"]);
export type FactType = z.infer<typeof FactType>;

/** null: known to be empty. A fact that is not there at all is absent: nobody knows it. */
export const FactValue = z.union([z.boolean(), z.number(), z.string().max(500), z.null()]);
export type FactValue = z.infer<typeof FactValue>;

/** What is known of one subject; a fact whose key is not there is absent. */
export const Facts = z.record(z.string(), FactValue);
export type Facts = z.infer<typeof Facts>;

/** How carefully the values of a fact are kept, as in the exchange. */
export const FactSensitivity = z.enum(["public", "internal", "personal", "sensitive"]);
export type FactSensitivity = z.infer<typeof FactSensitivity>;

/** A fact as people see it: in the rule editor, in reasons, in questions. */
export const FactSummary = z.object({
  name: FactName,
  kind: SubjectKind,
  type: FactType,
  label: LocalizedText,
  /** How to ask a person for it, in plain words. */
  question: LocalizedText,
  unit: LocalizedText.nullable(),
  values: z.array(z.object({ code: z.string(), label: LocalizedText })),
  sensitivity: FactSensitivity,
  /** Computed from other facts (and the day) whenever it is needed; never stored. */
  virtual: z.boolean(),
});
export type FactSummary = z.infer<typeof FactSummary>;

/** What is known of one subject on one day, virtual facts included. */
export const SubjectFacts = z.object({
  subject: SubjectRef,
  day: IsoDate,
  facts: Facts,
  /** Goes up by one with every change of the stored facts. */
  version: z.int(),
  derivedAt: Instant,
});
export type SubjectFacts = z.infer<typeof SubjectFacts>;

/** Where a value comes from. A virtual fact lists the sources of the facts it is computed from. */
export const FactSource = z.object({
  fact: FactName,
  dataset: z.object({ code: z.string(), name: LocalizedText }),
  owner: z.object({ code: z.string(), name: LocalizedText }),
  fields: z.array(z.object({ name: z.string(), title: LocalizedText })),
  /** The registry holds nothing on the subject when empty. */
  records: z.array(z.object({ id: z.string(), validFrom: IsoDate, validTo: IsoDate.nullable(), receivedAt: Instant })),
});
export type FactSource = z.infer<typeof FactSource>;

/** How far the derivation of all subjects has come. */
export const LoadStatus = z.object({
  state: z.enum(["never", "queued", "running", "done", "failed"]),
  kind: SubjectKind.nullable(),
  subjects: z.int(),
  /** An estimate while running. */
  total: z.int().nullable(),
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
});
export type LoadStatus = z.infer<typeof LoadStatus>;
