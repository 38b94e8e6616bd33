import { type Db, decodeCursor, tables, toPage } from "@zhida/platform";
import { type Selectable, sql } from "kysely";
import type { ColumnMapping, ImportJob } from "../contract.ts";
import type { ImportBadRowTable, ImportJobTable, Tables } from "./tables.ts";

export type ImportRow = Selectable<ImportJobTable>;
export type BadRow = Pick<Selectable<ImportBadRowTable>, "row" | "cells" | "errors">;
export type ImportProgress = { processed: number; new: number; changed: number; unchanged: number; bad: number };

type NewImport = Pick<
  ImportRow,
  | "id"
  | "dataset"
  | "file_name"
  | "format"
  | "blob"
  | "columns"
  | "mapping"
  | "valid_from"
  | "created_by"
  | "created_by_id"
  | "created_at"
>;

export async function insertImport(db: Db, row: NewImport): Promise<ImportRow> {
  return await tables<Tables>(db)
    .insertInto("exchange.import_job")
    .values({ ...row, state: "preview", mapping: JSON.stringify(row.mapping) })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function findImport(db: Db, id: string): Promise<ImportRow | undefined> {
  return await tables<Tables>(db).selectFrom("exchange.import_job").selectAll().where("id", "=", id).executeTakeFirst();
}

/** From preview to queue; undefined when it was queued before. */
export async function queueImport(
  db: Db,
  id: string,
  { mapping, validFrom }: { mapping: ColumnMapping; validFrom: string },
): Promise<ImportRow | undefined> {
  return await tables<Tables>(db)
    .updateTable("exchange.import_job")
    .set({ state: "queued", mapping: JSON.stringify(mapping), valid_from: validFrom })
    .where("id", "=", id)
    .where("state", "=", "preview")
    .returningAll()
    .executeTakeFirst();
}

/**
 * Adds the outcome of the batch that begins behind row `from`; in the same transaction as its records, so that a broken-off import goes
 * on where it stopped. False when another process has landed that batch.
 */
export async function advanceImport(db: Db, id: string, from: number, progress: ImportProgress): Promise<boolean> {
  const result = await tables<Tables>(db)
    .updateTable("exchange.import_job")
    .set(({ eb }) => ({
      state: "running",
      processed_rows: eb("processed_rows", "+", progress.processed),
      new_rows: eb("new_rows", "+", progress.new),
      changed_rows: eb("changed_rows", "+", progress.changed),
      unchanged_rows: eb("unchanged_rows", "+", progress.unchanged),
      bad_rows: eb("bad_rows", "+", progress.bad),
    }))
    .where("id", "=", id)
    .where("processed_rows", "=", from)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function setTotalRows(db: Db, id: string, total: number): Promise<void> {
  await tables<Tables>(db).updateTable("exchange.import_job").set({ total_rows: total }).where("id", "=", id).execute();
}

export async function finishImport(db: Db, id: string, end: { now: Date; failure: string | null }): Promise<ImportRow> {
  return await tables<Tables>(db)
    .updateTable("exchange.import_job")
    .set({ state: end.failure === null ? "done" : "failed", finished_at: end.now, failure: end.failure })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function insertBadRows(db: Db, importId: string, rows: readonly BadRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into exchange.import_bad_row (import_id, row, cells, errors)
    select ${importId}::uuid, r.row, r.cells, r.errors
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(row integer, cells jsonb, errors jsonb)`.execute(db);
}

export async function listBadRows(db: Db, importId: string, after: number, limit: number): Promise<BadRow[]> {
  return await tables<Tables>(db)
    .selectFrom("exchange.import_bad_row")
    .select(["row", "cells", "errors"])
    .where("import_id", "=", importId)
    .where("row", ">", after)
    .orderBy("row")
    .limit(limit)
    .execute();
}

export async function listImports(db: Db, query: { datasets: readonly string[]; cursor?: string; limit: number }) {
  const after = decodeCursor(query.cursor, 1);
  let select = tables<Tables>(db)
    .selectFrom("exchange.import_job")
    .selectAll()
    .where("dataset", "in", [...query.datasets])
    .orderBy("id", "desc")
    .limit(query.limit + 1);
  if (after) select = select.where("id", "<", String(after[0]));
  return toPage(await select.execute(), query.limit, toImportJob, (row) => [row.id]);
}

export const toImportJob = (row: ImportRow): ImportJob => ({
  id: row.id,
  dataset: row.dataset,
  fileName: row.file_name,
  format: row.format,
  state: row.state,
  mapping: row.mapping,
  validFrom: row.valid_from,
  totalRows: row.total_rows,
  processedRows: row.processed_rows,
  newRows: row.new_rows,
  changedRows: row.changed_rows,
  unchangedRows: row.unchanged_rows,
  badRows: row.bad_rows,
  createdBy: row.created_by,
  createdAt: row.created_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
  failure: row.failure,
});
