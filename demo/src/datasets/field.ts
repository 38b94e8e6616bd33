import type { LocalizedText } from "@zhida/platform/contract";

export type Sensitivity = "public" | "internal" | "personal" | "sensitive";

/** One field of a dataset: its JSON Schema, its meaning and how carefully it must be kept. `T` is the type of its value in a record. */
export interface Field<T> {
  title: LocalizedText;
  sensitivity: Sensitivity;
  schema: Record<string, unknown>;
  required: boolean;
  /** Shared data element: registries that differ on it contradict each other. */
  element?: string;
  /** The names of the codes of a `choice`. */
  labels?: Record<string, LocalizedText>;
  /** Type only: never set. */
  value?: T;
}

type Build<T> = (zh: string, en: string, sensitivity?: Sensitivity) => Field<T>;

function kind<T>(schema: Record<string, unknown>): Build<T> {
  return (zh, en, sensitivity = "personal") => ({ title: { zh, en }, sensitivity, schema, required: true });
}

export const text = kind<string>({ type: "string", minLength: 1, maxLength: 500 });
export const day = kind<string>({ type: "string", format: "date" });
/** `YYYY-MM` */
export const month = kind<string>({ type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])$" });
/** `YYYY` as a number. */
export const year = kind<number>({ type: "integer", minimum: 1900, maximum: 2100 });
export const count = kind<number>({ type: "integer", minimum: 0 });
/** Money in fen. */
export const fen = kind<number>({ type: "integer", minimum: 0 });
export const flag = kind<boolean>({ type: "boolean" });
/** Area in square metres, or in mu where the title says so; two decimals. */
export const area = kind<number>({ type: "number", minimum: 0 });
export const divisionCode = kind<string>({ type: "string", pattern: "^\\d{6}(\\d{3}(\\d{3})?)?$" });
export const residentId = kind<string>({ type: "string", pattern: "^\\d{17}[\\dX]$" });
export const creditCodeOf = kind<string>({
  type: "string",
  pattern: "^[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}$",
});

/** The subject key of every dataset about people. */
export const idNumber = () => residentId("公民身份号码", "ID number", "sensitive");
export const personName = (zh = "姓名", en = "Name") => shared("person.name", text(zh, en));
/** The subject key of every dataset about legal entities. */
export const creditCode = () => creditCodeOf("统一社会信用代码", "Unified social credit code", "public");
export const entityName = () => text("名称", "Name", "public");

/** A code with a name in both languages: `choice("状态", "Status", { normal: ["正常", "Normal"] })`. */
export function choice<const L extends Record<string, readonly [zh: string, en: string]>>(
  zh: string,
  en: string,
  codes: L,
  sensitivity: Sensitivity = "personal",
): Field<keyof L & string> {
  const labels = Object.fromEntries(Object.entries(codes).map(([code, [zh, en]]) => [code, { zh, en }]));
  return {
    title: { zh, en },
    sensitivity,
    schema: { type: "string", enum: Object.keys(codes) },
    required: true,
    labels,
  };
}

/** A field that a record may lack. */
export function optional<T>(field: Field<T>): Field<T | undefined> {
  return { ...field, required: false, value: undefined };
}

/** The same thing that other registries hold too, such as `person.address`. */
export function shared<T>(element: string, field: Field<T>): Field<T> {
  return { ...field, element };
}
