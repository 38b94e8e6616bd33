import { Instant, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";

/** `<registry>.<table>` in lower case, such as `hpf.account`. */
export const DatasetCode = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/);
export type DatasetCode = z.infer<typeof DatasetCode>;

export const FieldName = z
  .string()
  .max(64)
  .regex(/^[a-zA-Z][a-zA-Z0-9_]*$/);
export type FieldName = z.infer<typeof FieldName>;

export const SubjectKind = z.enum(["person", "legal_entity"]);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** `key` is the ID number (GB 11643) or the unified social credit code (GB 32100). */
export const Subject = z.object({ kind: SubjectKind, key: z.string().min(1).max(64) });
export type Subject = z.infer<typeof Subject>;

/** From what anybody may see to what must be masked even for the owner's clerks. */
export const Sensitivity = z.enum(["public", "internal", "personal", "sensitive"]);
export type Sensitivity = z.infer<typeof Sensitivity>;

export const DatasetField = z.object({
  title: LocalizedText,
  sensitivity: Sensitivity,
  /** JSON Schema (2020-12) of one value. */
  schema: z.record(z.string(), z.unknown()),
  required: z.boolean(),
  /** Names of the codes of an enumeration. */
  labels: z.record(z.string(), LocalizedText).optional(),
  /** Shared data element, such as `person.address`; registries that differ on one element of one subject contradict each other. */
  element: z.string().max(80).optional(),
});
export type DatasetField = z.infer<typeof DatasetField>;

/**
 * Where a read finds the data. `table`: kept here and written by its owner's system; `import`: kept here and filled by files;
 * `http_pull`: asked from the owner's system at every read, which answers within `timeoutMs` or counts as unavailable.
 */
export const Connector = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("table") }),
  z.object({ kind: z.literal("import") }),
  z.object({
    kind: z.literal("http_pull"),
    url: z.url({ protocol: /^https?$/ }),
    timeoutMs: z.int().min(50).max(10_000).default(800),
  }),
]);
export type Connector = z.infer<typeof Connector>;

export const Availability = z.enum(["online", "offline"]);
export type Availability = z.infer<typeof Availability>;

export const OrganisationRef = z.object({ code: z.string().min(1).max(64), name: LocalizedText });
export type OrganisationRef = z.infer<typeof OrganisationRef>;

/** What an owner writes to publish a dataset. */
export const DatasetDefinition = z
  .object({
    code: DatasetCode,
    /** Organisation code of the department that owns the data. */
    owner: OrganisationRef,
    name: LocalizedText,
    description: LocalizedText,
    subjectKind: SubjectKind,
    /** The field that holds the subject's ID number or credit code. */
    subjectKey: FieldName,
    /** The fields that tell two records of one subject apart (a certificate number); none: a subject has one record. */
    keyFields: z.array(FieldName).max(4).default([]),
    fields: z.record(FieldName, DatasetField),
    /** Where the data comes from and how often, in words. */
    updateSource: LocalizedText,
    freshnessDays: z.int().min(0).max(3650),
    connector: Connector.default({ kind: "table" }),
  })
  .refine((d) => [d.subjectKey, ...d.keyFields].every((name) => name in d.fields), {
    path: ["subjectKey"],
    message: "subjectKey and keyFields must name fields of the dataset",
  });
export type DatasetDefinition = z.input<typeof DatasetDefinition>;

export const Dataset = DatasetDefinition.safeExtend({
  availability: Availability,
  availabilityNote: z.string().nullable(),
  updatedAt: Instant,
});
export type Dataset = z.output<typeof Dataset>;

export const DatasetSummary = z.object({
  code: DatasetCode,
  owner: OrganisationRef,
  name: LocalizedText,
  description: LocalizedText,
  subjectKind: SubjectKind,
  fieldCount: z.int(),
  /** The strictest sensitivity among the fields. */
  sensitivity: Sensitivity,
  updateSource: LocalizedText,
  freshnessDays: z.int(),
  connector: z.enum(["table", "import", "http_pull"]),
  availability: Availability,
});
export type DatasetSummary = z.infer<typeof DatasetSummary>;
export const DatasetPage = page(DatasetSummary);

/** Departments that own datasets, with how many. */
export const DatasetOwners = z.object({ items: z.array(OrganisationRef.extend({ datasets: z.int() })) });
export type DatasetOwners = z.infer<typeof DatasetOwners>;

export const DatasetQuery = PageQuery.extend({
  /** Words in Chinese or English, matched against names, fields and owners. */
  q: z.string().trim().max(100).optional(),
  owner: z.string().max(64).optional(),
  subjectKind: SubjectKind.optional(),
  availability: Availability.optional(),
});
export type DatasetQuery = z.infer<typeof DatasetQuery>;

export const AvailabilityChange = z.object({
  availability: Availability,
  note: z.string().trim().max(200).optional(),
});
export type AvailabilityChange = z.infer<typeof AvailabilityChange>;
