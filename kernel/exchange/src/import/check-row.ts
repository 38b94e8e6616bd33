import { parseCreditCode, parseResidentId } from "@zhida/china-ids";
import type { ErrorObject } from "ajv";
import type { ColumnMapping, Dataset, RowErrorCode } from "../contract.ts";
import { fieldValidators } from "../field-validators.ts";
import type { StoredRowError } from "../store/tables.ts";
import { parseCell } from "./parse-cell.ts";
import type { Row } from "./read-rows.ts";

/** A row that fits, or all that is wrong with it. */
export type CheckedRow = { row: number } & (
  | { ok: true; subjectKey: string; key: string; data: Record<string, unknown> }
  | { ok: false; cells: string[]; errors: StoredRowError[] }
);

/**
 * Checks the rows of one file against its dataset. Remembers what it saw: the second row of one subject (and key fields) is a
 * duplicate. A failed check digit is an error here, for a machine may not confirm past it.
 */
export function rowChecker(
  dataset: Dataset,
  columns: readonly string[],
  mapping: ColumnMapping,
): (row: Row) => CheckedRow {
  const validators = fieldValidators(dataset);
  const mapped = columns.flatMap((column, at) => {
    const field = mapping[column];
    const definition = field === undefined ? undefined : dataset.fields[field];
    return field === undefined || !definition
      ? []
      : [{ column, at, field, definition, validate: validators.get(field) }];
  });
  const required = new Set([dataset.subjectKey, ...(dataset.keyFields ?? [])]);
  const seen = new Set<string>();

  return ({ row, cells }) => {
    const errors: StoredRowError[] = [];
    const data: Record<string, unknown> = {};
    if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) {
      errors.push({ column: null, field: null, code: "malformed_row", detail: String(columns.length) });
    }
    for (const { column, at, field, definition, validate } of mapped) {
      const report = (code: RowErrorCode, detail?: string) =>
        errors.push({ column, field, code, ...(detail && { detail }) });
      const parsed = parseCell(cells[at] ?? "", definition);
      if ("fault" in parsed) report(parsed.fault.code, parsed.fault.detail);
      else if (parsed.value === undefined) {
        if (definition.required || required.has(field)) report("missing");
      } else {
        const value = field === dataset.subjectKey ? String(parsed.value).toUpperCase() : parsed.value;
        data[field] = value;
        const fault = field === dataset.subjectKey ? subjectFault(dataset, String(value)) : undefined;
        if (fault) report(fault);
        else if (validate && !validate(value)) report(...schemaFault(validate.errors?.[0]));
      }
    }
    if (errors.length > 0) return { row, ok: false, cells, errors };
    const subjectKey = String(data[dataset.subjectKey]);
    const key = recordKey(dataset, data);
    const whole = `${subjectKey}\n${key}`;
    if (seen.has(whole)) return { row, ok: false, cells, errors: [{ column: null, field: null, code: "duplicate" }] };
    seen.add(whole);
    return { row, ok: true, subjectKey, key, data };
  };
}

/** Tells the records of one subject apart. */
export const recordKey = (dataset: Dataset, data: Record<string, unknown>): string =>
  JSON.stringify((dataset.keyFields ?? []).map((field) => data[field] ?? null));

function subjectFault(dataset: Dataset, key: string): RowErrorCode | undefined {
  const parsed = dataset.subjectKind === "person" ? parseResidentId(key) : parseCreditCode(key);
  if (parsed.ok) return undefined;
  return "value" in parsed ? "subject_key_check_digit" : "bad_subject_key";
}

function schemaFault(error: ErrorObject | undefined): [code: RowErrorCode, detail?: string] {
  switch (error?.keyword) {
    case "type":
      return ["wrong_type", String(error.params.type)];
    case "enum":
      return ["not_in_list"];
    case "const":
      return ["not_in_list"];
    case "pattern":
    case "format":
      return ["bad_format"];
    default:
      return ["out_of_range", error?.message];
  }
}
