import { type Db, decodeCursor, tables, toPage } from "@zhida/platform";
import type { Selectable } from "kysely";
import type { Agreement, AgreementQuery, AgreementState } from "../contract.ts";
import type { AgreementTable, Tables } from "./tables.ts";

type Row = Selectable<AgreementTable>;
export type AgreementRow = Omit<Row, "purpose_name" | "legal_basis"> & {
  purpose_name: Row["purpose_name"];
  legal_basis: Row["legal_basis"];
};

export async function insertAgreements(db: Db, rows: readonly AgreementRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tables<Tables>(db)
    .insertInto("exchange.agreement")
    .values(
      rows.map((row) => ({
        ...row,
        purpose_name: JSON.stringify(row.purpose_name),
        legal_basis: JSON.stringify(row.legal_basis),
      })),
    )
    .execute();
}

/** Locked until the transaction ends, so that two officers decide one after the other. */
export async function findAgreementForDecision(db: Db, id: string): Promise<Agreement | undefined> {
  const row = await tables<Tables>(db)
    .selectFrom("exchange.agreement")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && toAgreement(row);
}

export async function moveAgreement(
  db: Db,
  id: string,
  move: { state: AgreementState; by: string; byId: string; now: Date; note: string | null },
): Promise<AgreementRow> {
  return await tables<Tables>(db)
    .updateTable("exchange.agreement")
    .set({ state: move.state, decided_by: move.by, decided_by_id: move.byId, decided_at: move.now, note: move.note })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function listAgreements(db: Db, query: AgreementQuery) {
  const after = decodeCursor(query.cursor, 1);
  let select = tables<Tables>(db)
    .selectFrom("exchange.agreement")
    .selectAll()
    .orderBy("id", "desc")
    .limit(query.limit + 1);
  if (query.dataset) select = select.where("dataset", "=", query.dataset);
  if (query.consumer) select = select.where("consumer", "=", query.consumer);
  if (query.state) select = select.where("state", "=", query.state);
  if (after) select = select.where("id", "<", String(after[0]));
  return toPage(await select.execute(), query.limit, toAgreement, (row) => [row.id]);
}

export const toAgreement = (row: Row): Agreement => ({
  id: row.id,
  consumer: row.consumer,
  dataset: row.dataset,
  fields: row.fields,
  purpose: row.purpose,
  purposeName: row.purpose_name,
  legalBasis: row.legal_basis,
  consentNeeded: row.consent_needed,
  standing: row.standing,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  state: row.state,
  requestedBy: row.requested_by,
  requestedAt: row.requested_at.toISOString(),
  decidedBy: row.decided_by,
  decidedAt: row.decided_at?.toISOString() ?? null,
  note: row.note,
});
