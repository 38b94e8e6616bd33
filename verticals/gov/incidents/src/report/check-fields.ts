import type { Category, CategoryField, FieldAnswers } from "../contract.ts";
import { refuse } from "../refusals.ts";

/** The answers that the category asks for; refuses what is missing or does not fit, and drops what it does not ask. */
export function checkFields({ fields }: Pick<Category, "fields">, answers: FieldAnswers): FieldAnswers {
  const kept = fields.flatMap((field) => {
    const value = answers[field.key];
    const isEmpty = value === undefined || value === "";
    if (isEmpty && field.required) throw refuse("field_missing", { params: namesOf(field) });
    if (isEmpty) return [];
    if (!fits(field, value)) throw refuse("field_wrong", { params: namesOf(field) });
    return [[field.key, value] as const];
  });
  return Object.fromEntries(kept);
}

function fits({ type, options = [] }: CategoryField, value: string | number | boolean): boolean {
  if (type === "number") return typeof value === "number" && Number.isFinite(value) && value >= 0;
  if (type === "boolean") return typeof value === "boolean";
  if (typeof value !== "string") return false;
  if (type === "date") return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  return type === "choice" ? options.some((option) => option.value === value) : true;
}

const namesOf = ({ label }: CategoryField) => ({ field: label.zh, fieldEn: label.en });
