import { DivisionCode, Instant, IsoDate, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { FactType, FactValue } from "./fact.ts";

/** `param.lowIncomeLineFen` in a rule; money is a number of fen and its name ends in Fen. */
export const ParameterName = z
  .string()
  .regex(/^param\.[a-z][a-zA-Z0-9]*$/)
  .max(100);
export type ParameterName = z.infer<typeof ParameterName>;

/** The document that sets a value. */
export const ParameterDocument = z.strictObject({ title: LocalizedText, number: z.string().trim().min(1).max(80) });

/** In force from `validFrom` until the next value begins; never changed afterwards. */
export const ParameterValue = z.object({
  value: FactValue,
  validFrom: IsoDate,
  document: ParameterDocument,
  addedBy: z.string(),
  addedAt: Instant,
});
export type ParameterValue = z.infer<typeof ParameterValue>;

export const Parameter = z.object({
  name: ParameterName,
  /** Where it applies; a rule reads the value of the narrowest division that has one. */
  division: DivisionCode,
  label: LocalizedText,
  type: FactType,
  unit: LocalizedText.nullable(),
  /** Latest first. */
  values: z.array(ParameterValue),
  /** What decides today; null before its first value begins. */
  current: FactValue,
});
export type Parameter = z.infer<typeof Parameter>;
export const ParameterPage = page(Parameter);

export const ParameterQuery = PageQuery.extend({ q: z.string().trim().max(100).optional() });

export const NewParameter = z.strictObject({
  name: ParameterName,
  division: DivisionCode,
  label: LocalizedText,
  type: FactType,
  unit: LocalizedText.nullable().default(null),
});
export type NewParameter = z.infer<typeof NewParameter>;

/** `validFrom`: today or later; the past has been decided. */
export const NewParameterValue = z.strictObject({
  division: DivisionCode,
  value: FactValue,
  validFrom: IsoDate,
  document: ParameterDocument,
});
export type NewParameterValue = z.infer<typeof NewParameterValue>;
