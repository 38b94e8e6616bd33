import { type Db, decodeCursor, tables, toPage } from "@zhida/platform";
import { type Selectable, sql } from "kysely";
import type { CorrectionState } from "../contract.ts";
import type { CorrectionTable, Tables } from "./tables.ts";

export type CorrectionRow = Selectable<CorrectionTable>;
type NewCorrection = Pick<
  CorrectionRow,
  | "subject_key"
  | "id"
  | "subject_kind"
  | "dataset"
  | "record_id"
  | "field"
  | "current_value"
  | "claimed_value"
  | "reason"
  | "case_ref"
  | "requested_by"
  | "requested_by_id"
  | "requested_at"
>;

/** Undefined when the same value already has an open request. */
export async function insertCorrection(db: Db, row: NewCorrection): Promise<CorrectionRow | undefined> {
  return await tables<Tables>(db)
    .insertInto("exchange.correction")
    .values({
      ...row,
      current_value: row.current_value === undefined ? null : JSON.stringify(row.current_value),
      claimed_value: JSON.stringify(row.claimed_value),
    })
    .onConflict((conflict) =>
      conflict
        .columns(["subject_key", "dataset", "record_id", "field"])
        .where("state", "=", sql.lit("open"))
        .doNothing(),
    )
    .returningAll()
    .executeTakeFirst();
}

/** Locked until the transaction ends. */
export async function findCorrectionForDecision(db: Db, id: string): Promise<CorrectionRow | undefined> {
  return await tables<Tables>(db)
    .selectFrom("exchange.correction")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function closeCorrection(
  db: Db,
  key: { subjectKey: string; id: string },
  decision: Pick<CorrectionRow, "state" | "decided_by" | "decided_by_id" | "decided_at" | "note" | "new_record_id">,
): Promise<CorrectionRow> {
  return await tables<Tables>(db)
    .updateTable("exchange.correction")
    .set(decision)
    .where("subject_key", "=", key.subjectKey)
    .where("id", "=", key.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function listSubjectCorrections(db: Db, query: { subjectKey: string; cursor?: string; limit: number }) {
  const after = decodeCursor(query.cursor, 1);
  let select = tables<Tables>(db)
    .selectFrom("exchange.correction")
    .selectAll()
    .where("subject_key", "=", query.subjectKey)
    .orderBy("id", "desc")
    .limit(query.limit + 1);
  if (after) select = select.where("id", "<", String(after[0]));
  return toPage(
    await select.execute(),
    query.limit,
    (row) => row,
    (row) => [row.id],
  );
}

export async function listDatasetCorrections(
  db: Db,
  query: { datasets: readonly string[]; state?: CorrectionState; cursor?: string; limit: number },
) {
  const after = decodeCursor(query.cursor, 1);
  let select = tables<Tables>(db)
    .selectFrom("exchange.correction")
    .selectAll()
    .where("dataset", "in", [...query.datasets])
    .orderBy("id", "desc")
    .limit(query.limit + 1);
  if (query.state) select = select.where("state", "=", query.state);
  if (after) select = select.where("id", "<", String(after[0]));
  return toPage(
    await select.execute(),
    query.limit,
    (row) => row,
    (row) => [row.id],
  );
}
