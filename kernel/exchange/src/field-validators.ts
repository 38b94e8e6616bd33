import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Dataset } from "./contract.ts";
import { refuse } from "./refusals.ts";

export type FieldValidators = ReadonlyMap<string, ValidateFunction>;

const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  formats: {
    date: isCalendarDate,
    "date-time": (text: string) => /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text)),
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    uri: (text: string) => URL.canParse(text),
  },
});
const compiled = new WeakMap<object, FieldValidators>();

/** A validator for each field of the dataset; refuses a definition that is not JSON Schema. */
export function fieldValidators(dataset: Pick<Dataset, "fields">): FieldValidators {
  const known = compiled.get(dataset.fields);
  if (known) return known;
  const validators = new Map(
    Object.entries(dataset.fields).map(([name, { schema }]) => {
      try {
        return [name, ajv.compile(schema)] as const;
      } catch (cause) {
        throw refuse("bad_schema", { params: { field: name }, cause });
      }
    }),
  );
  compiled.set(dataset.fields, validators);
  return validators;
}

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
