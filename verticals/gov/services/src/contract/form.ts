import { LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";

/** A field's name, which is also the name of its fact in rules. */
export const FieldName = z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/);

/** A FEEL expression (DMN 1.5) over the facts of an application. */
export const Feel = z.string().min(1).max(2000);

/** The part of JSON Schema 2020-12 that a form may use. Money is an integer in fen, dates are `format: "date"`. */
export const FieldSchema = z.strictObject({
  type: z.enum(["string", "number", "integer", "boolean", "array"]),
  format: z.enum(["date", "email", "uri"]).optional(),
  enum: z
    .array(z.union([z.string(), z.number()]))
    .min(1)
    .max(500)
    .optional(),
  pattern: z.string().max(300).optional(),
  minLength: z.int().min(0).optional(),
  maxLength: z.int().min(1).max(5000).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  multipleOf: z.number().positive().optional(),
  items: z.strictObject({ type: z.literal("string"), enum: z.array(z.string()).min(1).max(500).optional() }).optional(),
  minItems: z.int().min(0).optional(),
  maxItems: z.int().min(1).max(100).optional(),
  uniqueItems: z.boolean().optional(),
});
export type FieldSchema = z.infer<typeof FieldSchema>;

export const FormSchema = z.strictObject({
  type: z.literal("object"),
  properties: z.record(FieldName, FieldSchema),
  required: z.array(FieldName).default([]),
});
export type FormSchema = z.infer<typeof FormSchema>;

export const Widget = z.enum([
  "text",
  "textarea",
  "number",
  "money",
  "date",
  "select",
  "radio",
  "checkboxes",
  "switch",
  "phone",
  "id-number",
  "bank-card",
  "address",
]);
export type Widget = z.infer<typeof Widget>;

/** How a field is shown: its label in both languages, a hint, and the wording of its choices. */
export const FieldUi = z.strictObject({
  label: LocalizedText,
  help: LocalizedText.optional(),
  widget: Widget.optional(),
  unit: LocalizedText.optional(),
  options: z.array(z.strictObject({ value: z.union([z.string(), z.number()]), label: LocalizedText })).optional(),
  /** The field is shown, and required if it is required, only where this is true. */
  when: Feel.optional(),
});
export type FieldUi = z.infer<typeof FieldUi>;

export const FormSection = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: LocalizedText,
  fields: z.array(FieldName).min(1),
});
export type FormSection = z.infer<typeof FormSection>;

export const DatasetCode = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+$/);

/** Where a field's value comes from. `latest`: the newest valid record; `choose`: the person picks when there are several. */
export const FieldSource = z.strictObject({
  dataset: DatasetCode,
  field: z.string().min(1),
  pick: z.enum(["latest", "choose"]).default("latest"),
});
export type FieldSource = z.infer<typeof FieldSource>;

export const FieldRule = z.strictObject({
  source: FieldSource.optional(),
  /** Other registries that hold the same fact; where they differ both are shown and the person chooses. */
  alsoIn: z.array(FieldSource.omit({ pick: true })).optional(),
  /** Computed from other facts, e.g. the highest amount; stays editable unless `locked`. */
  compute: Feel.optional(),
  /** The person may not change a value that a registry or a computation gave. */
  locked: z.boolean().default(true),
  /** Shown on the one-click confirmation. */
  confirm: z.boolean().default(false),
  /** Never shown in full: the last four characters only. */
  masked: z.boolean().default(false),
});
export type FieldRule = z.infer<typeof FieldRule>;

/** Which records of a registry count, and which one is taken first; FEEL over the fields of one record. */
export const RecordRule = z.strictObject({ where: Feel.optional(), prefer: Feel.optional() });
export type RecordRule = z.infer<typeof RecordRule>;

export const Form = z.strictObject({
  schema: FormSchema,
  ui: z.strictObject({ sections: z.array(FormSection).min(1), fields: z.record(FieldName, FieldUi) }),
  fields: z.record(FieldName, FieldRule).default({}),
  records: z.record(DatasetCode, RecordRule).default({}),
});
export type Form = z.infer<typeof Form>;
