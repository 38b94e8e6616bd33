import { type Db, decodeCursor, tables, toPage } from "@zhida/platform";
import { type Selectable, sql } from "kysely";
import type { RecordTable, Tables } from "./tables.ts";

export type RecordRow = Selectable<RecordTable>;
export type Snapshot = {
  /** Version of the configuration that the database holds at this moment. */
  version: string;
  /** Datasets, of those that need it, for which the subject's consent stands. */
  consented: string[];
  records: Pick<RecordRow, "dataset" | "id" | "data" | "valid_from" | "valid_to" | "received_at">[];
};

type SnapshotRow = { version: string; consented: string[] | null } & {
  [K in keyof Snapshot["records"][number]]: Snapshot["records"][number][K] | null;
};

/**
 * All that one read needs, in one statement: the records that hold today, standing consents, the version of the configuration. The
 * datasets are single parameters, not an array: an array of unknown length looks so dear to PostgreSQL that it plans anew every time.
 */
export async function readSnapshot(
  db: Db,
  read: {
    subjectKey: string;
    datasets: string[];
    needConsent: string[];
    consumer: string;
    purpose: string;
    today: string;
  },
): Promise<Snapshot> {
  const { rows } = await sql<SnapshotRow>`
    select c.version, ${consentsOf(read)} as consented, r.dataset, r.id, r.data, r.valid_from, r.valid_to, r.received_at
    from exchange.configuration c
    left join exchange.record r on r.subject_key = ${read.subjectKey} and ${among("r.dataset", read.datasets)}
      and r.valid_from <= ${read.today}::date and (r.valid_to is null or r.valid_to > ${read.today}::date)
    order by r.valid_from desc, r.id desc`.execute(db);
  const first = rows[0];
  if (!first) throw new Error("exchange.configuration is empty");
  const records = rows.filter((row): row is typeof row & Snapshot["records"][number] => row.id !== null);
  return { version: first.version, consented: first.consented ?? [], records };
}

const consentsOf = (read: {
  subjectKey: string;
  needConsent: string[];
  consumer: string;
  purpose: string;
  today: string;
}) =>
  read.needConsent.length === 0
    ? sql`null::text[]`
    : sql`(select array_agg(k.dataset) from exchange.consent k
        where k.subject_key = ${read.subjectKey} and k.consumer = ${read.consumer} and k.purpose = ${read.purpose}
          and ${among("k.dataset", read.needConsent)} and k.revoked_at is null
          and (k.valid_to is null or k.valid_to >= ${read.today}::date))`;

const among = (column: string, values: readonly string[]) =>
  values.length === 0 ? sql`false` : sql`${sql.ref(column)} in (${sql.join(values)})`;

export async function findRecord(
  db: Db,
  key: { subjectKey: string; dataset: string; id: string },
): Promise<RecordRow | undefined> {
  return await tables<Tables>(db)
    .selectFrom("exchange.record")
    .selectAll()
    .where("subject_key", "=", key.subjectKey)
    .where("dataset", "=", key.dataset)
    .where("id", "=", key.id)
    .executeTakeFirst();
}

/** The open records of many subjects in one dataset. */
export async function listOpenRecords(db: Db, dataset: string, subjectKeys: readonly string[]): Promise<RecordRow[]> {
  return await tables<Tables>(db)
    .selectFrom("exchange.record")
    .selectAll()
    .where("subject_key", "=", sql<string>`any(${[...subjectKeys]}::text[])`)
    .where("dataset", "=", dataset)
    .where("valid_to", "is", null)
    .execute();
}

/** Writers of one dataset take turns, so that two of them cannot open a second version of one entry. */
export async function lockDataset(db: Db, dataset: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`exchange.record ${dataset}`}, 0))`.execute(db);
}

export async function insertRecords(db: Db, rows: readonly RecordRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into exchange.record (subject_key, dataset, id, valid_from, valid_to, data, received_at, source)
    select subject_key, dataset, id, valid_from, valid_to, data, received_at, source
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(subject_key text, dataset text, id uuid, valid_from date,
      valid_to date, data jsonb, received_at timestamptz, source text)`.execute(db);
}

/** `validTo` is the first day on which they hold no more; an entry never ends before it began. */
export async function closeRecords(
  db: Db,
  dataset: string,
  records: readonly { subjectKey: string; id: string }[],
  validTo: string,
): Promise<void> {
  if (records.length === 0) return;
  await sql`
    update exchange.record r set valid_to = greatest(r.valid_from, ${validTo}::date)
    from unnest(${records.map((r) => r.subjectKey)}::text[], ${records.map((r) => r.id)}::uuid[]) as old(subject_key, id)
    where r.subject_key = old.subject_key and r.dataset = ${dataset} and r.id = old.id and r.valid_to is null`.execute(
    db,
  );
}

export async function listRecords(
  db: Db,
  query: { dataset: string; subjectKey?: string; history: boolean; cursor?: string; limit: number },
) {
  const after = decodeCursor(query.cursor, 1);
  let select = tables<Tables>(db)
    .selectFrom("exchange.record")
    .selectAll()
    .where("dataset", "=", query.dataset)
    .orderBy("id", "desc")
    .limit(query.limit + 1);
  if (query.subjectKey) select = select.where("subject_key", "=", query.subjectKey);
  if (!query.history) select = select.where("valid_to", "is", null);
  if (after) select = select.where("id", "<", String(after[0]));
  return toPage(
    await select.execute(),
    query.limit,
    (row) => row,
    (row) => [row.id],
  );
}

/** How many open records each dataset holds of one subject. */
export async function countSubjectRecords(db: Db, subjectKey: string): Promise<Map<string, number>> {
  const rows = await tables<Tables>(db)
    .selectFrom("exchange.record")
    .select(["dataset", ({ fn }) => fn.countAll<number>().as("records")])
    .where("subject_key", "=", subjectKey)
    .where("valid_to", "is", null)
    .groupBy("dataset")
    .execute();
  return new Map(rows.map(({ dataset, records }) => [dataset, records]));
}
