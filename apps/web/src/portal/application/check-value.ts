import type { FieldSchema, FieldUi, FieldValue } from "@zhida/gov-services/contract";

/** What is wrong with a value before it is sent: the key of a sentence, or nothing. The server checks again, and more. */
export function checkValue(schema: FieldSchema, ui: FieldUi | undefined, value: FieldValue): string | undefined {
  if (value === null) return undefined;
  if (typeof value === "string") return checkText(schema, ui, value);
  if (typeof value === "number") return checkNumber(schema, value);
  if (Array.isArray(value)) return checkList(schema, value);
  return undefined;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function checkText(schema: FieldSchema, ui: FieldUi | undefined, value: string): string | undefined {
  if (schema.minLength !== undefined && value.length < schema.minLength) return "check.tooShort";
  if (schema.maxLength !== undefined && value.length > schema.maxLength) return "check.tooLong";
  if (schema.pattern && !new RegExp(schema.pattern, "u").test(value)) return "check.pattern";
  if (schema.format === "date" && !DATE.test(value)) return "check.date";
  if (schema.format === "email" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return "check.email";
  if (ui?.widget === "phone" && !/^1[3-9]\d{9}$/.test(value)) return "check.phone";
  if (ui?.widget === "id-number" && !/^\d{17}[\dX]$/.test(value)) return "check.idNumber";
  return undefined;
}

function checkNumber(schema: FieldSchema, value: number): string | undefined {
  if (Number.isNaN(value)) return "check.number";
  if (schema.type === "integer" && !Number.isInteger(value)) return "check.integer";
  if (schema.minimum !== undefined && value < schema.minimum) return "check.tooSmall";
  if (schema.maximum !== undefined && value > schema.maximum) return "check.tooLarge";
  return undefined;
}

function checkList(schema: FieldSchema, value: readonly string[]): string | undefined {
  if (schema.minItems !== undefined && value.length < schema.minItems) return "check.tooFew";
  if (schema.maxItems !== undefined && value.length > schema.maxItems) return "check.tooMany";
  return undefined;
}
