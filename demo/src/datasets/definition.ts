import type { LocalizedText } from "@zhida/platform/contract";
import type { Field } from "./field.ts";

/** A registry of one department as the demo county keeps it. `subjectKey` names the field that holds the ID number or credit code. */
// biome-ignore lint/suspicious/noExplicitAny: a field's value type is only known to the dataset that declares it
export interface DatasetDefinition<F extends Record<string, Field<any>> = Record<string, Field<any>>> {
  code: string;
  owner: string;
  name: LocalizedText;
  description: LocalizedText;
  subjectKind: "person" | "legal_entity";
  subjectKey: keyof F & string;
  /** Where the data comes from and how often, in words. */
  updateSource: LocalizedText;
  freshnessDays: number;
  fields: F;
}

/** The data of one record of a dataset. */
export type RecordOf<D> =
  D extends DatasetDefinition<infer F> ? { [K in keyof F]: F[K] extends Field<infer T> ? T : never } : never;

/** Datasets about people, owned by one department. */
// biome-ignore lint/suspicious/noExplicitAny: see DatasetDefinition
export function aboutPerson<F extends Record<string, Field<any>> & { idNumber: Field<string> }>(
  definition: Omit<DatasetDefinition<F>, "subjectKind" | "subjectKey">,
): DatasetDefinition<F> {
  return { ...definition, subjectKind: "person", subjectKey: "idNumber" };
}

/** Datasets about enterprises and other legal entities, owned by one department. */
// biome-ignore lint/suspicious/noExplicitAny: see DatasetDefinition
export function aboutLegalEntity<F extends Record<string, Field<any>> & { creditCode: Field<string> }>(
  definition: Omit<DatasetDefinition<F>, "subjectKind" | "subjectKey">,
): DatasetDefinition<F> {
  return { ...definition, subjectKind: "legal_entity", subjectKey: "creditCode" };
}

export const hourly: LocalizedText = { zh: "业务系统实时推送", en: "Pushed by the business system as it happens" };
export const daily: LocalizedText = { zh: "业务系统每日归集", en: "Collected from the business system every day" };
export const monthly: LocalizedText = { zh: "业务系统每月归集", en: "Collected from the business system every month" };
