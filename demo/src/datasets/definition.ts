import type { LocalizedText } from "@zhida/platform/contract";
import type { Field } from "./field.ts";

// biome-ignore lint/suspicious/noExplicitAny: the type of a field's value is known to the dataset that declares it
type Fields = Record<string, Field<any>>;

/** A registry of one department as the demo county keeps it. */
export interface DatasetDefinition<F extends Fields = Fields> {
  code: string;
  /** Organisation code of the department that owns it. */
  owner: string;
  name: LocalizedText;
  description: LocalizedText;
  subjectKind: "person" | "legal_entity";
  /** The field that holds the ID number or the credit code. */
  subjectKey: string;
  /** What tells two records of one subject apart; without it a subject has one record. */
  keyFields?: string[];
  /** Where the data comes from and how often, in words. */
  updateSource: LocalizedText;
  freshnessDays: number;
  fields: F;
}

/** The data of one record of a dataset. */
export type RecordOf<D> =
  D extends DatasetDefinition<infer F>
    ? { [K in keyof F as undefined extends ValueOf<F[K]> ? never : K]: ValueOf<F[K]> } & {
        [K in keyof F as undefined extends ValueOf<F[K]> ? K : never]?: ValueOf<F[K]>;
      }
    : never;

type ValueOf<F> = F extends Field<infer T> ? T : never;

type Written<F extends Fields> = Omit<DatasetDefinition<F>, "subjectKind" | "subjectKey" | "keyFields"> & {
  keyFields?: (keyof F & string)[];
};

/** A dataset about people. */
export const aboutPerson = <F extends Fields & { idNumber: Field<string> }>(
  definition: Written<F>,
): DatasetDefinition<F> => ({ ...definition, subjectKind: "person", subjectKey: "idNumber" });

/** A dataset about enterprises and other legal entities. */
export const aboutLegalEntity = <F extends Fields & { creditCode: Field<string> }>(
  definition: Written<F>,
): DatasetDefinition<F> => ({ ...definition, subjectKind: "legal_entity", subjectKey: "creditCode" });

export const hourly: LocalizedText = { zh: "业务系统实时推送", en: "Pushed by the business system as it happens" };
export const daily: LocalizedText = { zh: "业务系统每日归集", en: "Collected from the business system every day" };
export const monthly: LocalizedText = { zh: "业务系统每月归集", en: "Collected from the business system every month" };
