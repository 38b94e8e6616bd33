import { type Db, tables } from "@zhida/platform";
import { type Selectable, sql } from "kysely";
import type { RecordRow } from "./records.ts";
import type { StandingDeliveryTable, Tables } from "./tables.ts";

export type StandingDeliveryRow = Selectable<StandingDeliveryTable>;
export type DeliveredRow = Omit<RecordRow, "source">;

/** Up to `limit` records in the order of their subjects: one walk along the primary key. Records that begin later are among them. */
export async function pageRecords(
  db: Db,
  page: { after: string; datasets: readonly string[]; day: string; limit: number },
): Promise<DeliveredRow[]> {
  const { rows } = await sql<DeliveredRow>`
    select subject_key, dataset, id, data, valid_from, valid_to, received_at from exchange.record
    where subject_key > ${page.after} and dataset in (${sql.join(page.datasets)})
      and (valid_to is null or (valid_to > ${page.day}::date and valid_to > valid_from))
    order by subject_key limit ${page.limit}`.execute(db);
  return rows;
}

export async function recordsOfSubjects(
  db: Db,
  page: { subjects: readonly string[]; datasets: readonly string[]; day: string },
): Promise<DeliveredRow[]> {
  const { rows } = await sql<DeliveredRow>`
    select subject_key, dataset, id, data, valid_from, valid_to, received_at from exchange.record
    where subject_key = any(${[...page.subjects]}::text[]) and dataset in (${sql.join(page.datasets)})
      and (valid_to is null or (valid_to > ${page.day}::date and valid_to > valid_from))
    order by subject_key`.execute(db);
  return rows;
}

/** Notes that a consumer takes these datasets as a whole; once a minute is often enough. */
export async function noteDeliveries(
  db: Db,
  rows: readonly Omit<StandingDeliveryRow, "first_at" | "last_at">[],
  now: Date,
): Promise<void> {
  await sql`
    insert into exchange.standing_delivery as held (consumer, purpose, dataset, agreement, fields, legal_basis, first_at, last_at)
    select consumer, purpose, dataset, agreement, fields, legal_basis, ${now}, ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(consumer text, purpose text, dataset text, agreement uuid,
      fields text[], legal_basis jsonb)
    order by dataset
    on conflict (consumer, purpose, dataset) do update set agreement = excluded.agreement, fields = excluded.fields,
      legal_basis = excluded.legal_basis, last_at = excluded.last_at
    where held.last_at < excluded.last_at - interval '1 minute' or held.agreement <> excluded.agreement
      or held.fields <> excluded.fields`.execute(db);
}

/** Deliveries of datasets in which the subject stands or stood. */
export async function listSubjectDeliveries(db: Db, subjectKey: string): Promise<StandingDeliveryRow[]> {
  return await tables<Tables>(db)
    .selectFrom("exchange.standing_delivery as held")
    .selectAll()
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("exchange.record as r")
          .select(sql.lit(1).as("one"))
          .where("r.subject_key", "=", subjectKey)
          .whereRef("r.dataset", "=", "held.dataset"),
      ),
    )
    .orderBy("dataset")
    .orderBy("consumer")
    .orderBy("purpose")
    .execute();
}
