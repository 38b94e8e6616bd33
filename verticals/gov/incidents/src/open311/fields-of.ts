import type { Category, CategoryField, FieldAnswers } from "../contract.ts";

/** A form as it came: flat, a repeated name is a list. */
export type Form = Record<string, string | string[] | undefined>;

/** The value under a name; of several the last, of an empty one none (GeoReport v2: empty is as if not sent). */
export function valueIn(form: Form, name: string): string | undefined {
  const value = form[name];
  const last = (Array.isArray(value) ? value.at(-1) : value)?.trim();
  return last === "" ? undefined : last;
}

/** `attribute[code]=…` as answers to the fields of the category, each in the field's own type; what it does not ask is dropped. */
export function fieldsOf({ fields }: Pick<Category, "fields">, form: Form): FieldAnswers {
  const answers = fields.flatMap((field): [string, string | number | boolean][] => {
    const value = valueIn(form, `attribute[${field.key}]`) ?? valueIn(form, `attribute[${field.key}][]`);
    return value === undefined ? [] : [[field.key, typed(field, value)]];
  });
  return Object.fromEntries(answers);
}

/** What cannot be read stays a text, for the check of the fields to name it. */
function typed({ type }: CategoryField, value: string): string | number | boolean {
  if (type === "number") return Number.isFinite(Number(value)) ? Number(value) : value;
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  return type === "date" ? value.slice(0, "2026-03-02".length) : value;
}
