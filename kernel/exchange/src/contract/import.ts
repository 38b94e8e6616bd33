import { Id, Instant, IsoDate, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { DatasetCode, FieldName } from "./dataset.ts";

/** preview → queued → running → done | failed */
export const ImportState = z.enum(["preview", "queued", "running", "done", "failed"]);
export type ImportState = z.infer<typeof ImportState>;

/** Column of the file → field of the dataset; a column that maps to nothing is left out. */
export const ColumnMapping = z.record(z.string(), FieldName);
export type ColumnMapping = z.infer<typeof ColumnMapping>;

export const RowErrorCode = z.enum([
  "missing",
  "wrong_type",
  "not_in_list",
  "out_of_range",
  "bad_format",
  "bad_subject_key",
  "subject_key_check_digit",
  "duplicate",
  "malformed_row",
]);
export type RowErrorCode = z.infer<typeof RowErrorCode>;

/** One fault of one row. `row` counts as a spreadsheet does: the heading is row 1. */
export const RowError = z.object({
  row: z.int(),
  column: z.string().nullable(),
  field: FieldName.nullable(),
  code: RowErrorCode,
  /** One sentence in the caller's language. */
  message: z.string(),
});
export type RowError = z.infer<typeof RowError>;
export const RowErrorPage = page(RowError);

export const ImportJob = z.object({
  id: Id,
  dataset: DatasetCode,
  fileName: z.string(),
  format: z.enum(["csv", "xlsx"]),
  state: ImportState,
  mapping: ColumnMapping,
  validFrom: IsoDate,
  /** Rows in the file, counted once the file was read through. */
  totalRows: z.int().nullable(),
  processedRows: z.int(),
  newRows: z.int(),
  changedRows: z.int(),
  unchangedRows: z.int(),
  badRows: z.int(),
  createdBy: z.string(),
  createdAt: Instant,
  finishedAt: Instant.nullable(),
  /** Why it failed as a whole: what the person can do about it. */
  failure: z.string().nullable(),
});
export type ImportJob = z.infer<typeof ImportJob>;
export const ImportJobPage = page(ImportJob);

export const ImportQuery = PageQuery.extend({ dataset: DatasetCode.optional() });
export type ImportQuery = z.infer<typeof ImportQuery>;

/** What an upload shows before anything is written. */
export const ImportPreview = z.object({
  job: ImportJob,
  columns: z.array(z.string()),
  mapping: ColumnMapping,
  /** Required fields that no column maps to: the import cannot start. */
  unmappedFields: z.array(FieldName),
  rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  errors: z.array(RowError),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportCommit = z.object({ mapping: ColumnMapping, validFrom: IsoDate.optional() });
export type ImportCommit = z.infer<typeof ImportCommit>;
