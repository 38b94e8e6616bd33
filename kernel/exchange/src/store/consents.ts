import { type Db, decodeCursor, tables, toPage } from "@zhida/platform";
import type { Selectable } from "kysely";
import type { Consent } from "../contract.ts";
import type { ConsentTable, Tables } from "./tables.ts";

/** A consent that stands already takes the new term. */
export async function insertConsents(
  db: Db,
  rows: readonly Omit<Selectable<ConsentTable>, "revoked_at">[],
): Promise<Consent[]> {
  const saved = await tables<Tables>(db)
    .insertInto("exchange.consent")
    .values([...rows])
    .onConflict((conflict) =>
      conflict
        .columns(["subject_key", "consumer", "purpose", "dataset"])
        .where("revoked_at", "is", null)
        .doUpdateSet(({ ref }) => ({
          valid_to: ref("excluded.valid_to"),
          granted_at: ref("excluded.granted_at"),
          granted_by: ref("excluded.granted_by"),
          granted_by_id: ref("excluded.granted_by_id"),
        })),
    )
    .returningAll()
    .execute();
  return saved.map(toConsent);
}

/** Undefined when there is no such consent of that subject, or it was revoked before. */
export async function revokeConsent(
  db: Db,
  key: { subjectKey: string; id: string; now: Date },
): Promise<Consent | undefined> {
  const row = await tables<Tables>(db)
    .updateTable("exchange.consent")
    .set({ revoked_at: key.now })
    .where("subject_key", "=", key.subjectKey)
    .where("id", "=", key.id)
    .where("revoked_at", "is", null)
    .returningAll()
    .executeTakeFirst();
  return row && toConsent(row);
}

export async function listConsents(db: Db, query: { subjectKey: string; cursor?: string; limit: number }) {
  const after = decodeCursor(query.cursor, 1);
  let select = tables<Tables>(db)
    .selectFrom("exchange.consent")
    .selectAll()
    .where("subject_key", "=", query.subjectKey)
    .orderBy("id", "desc")
    .limit(query.limit + 1);
  if (after) select = select.where("id", "<", String(after[0]));
  return toPage(await select.execute(), query.limit, toConsent, (row) => [row.id]);
}

const toConsent = (row: Selectable<ConsentTable>): Consent => ({
  id: row.id,
  consumer: row.consumer,
  purpose: row.purpose,
  dataset: row.dataset,
  grantedAt: row.granted_at.toISOString(),
  validTo: row.valid_to,
  revokedAt: row.revoked_at?.toISOString() ?? null,
});
