import type { createPool } from "@zhida/platform";
import { type SealedBatch, TABLES, type TableName } from "../ingest/batch.ts";

type Pool = ReturnType<typeof createPool>;

export type Written = Record<TableName, number>;

/** Stores a batch in one transaction; what is there already stays as it is. Answers how many rows were new. */
export async function writeBatch(pool: Pool, batch: SealedBatch): Promise<Written> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const written: Written = { frame: 0, reading: 0, position: 0 };
    const begun = client.query("begin");
    const stored = TABLES.filter((table) => batch.counts[table] > 0).map((table) =>
      client
        .query({ name: `monitoring-${table}`, text: INSERTS[table], values: batch.columns[table] })
        .then(({ rowCount }) => {
          written[table] = rowCount ?? 0;
        }),
    );
    // After a statement that failed, commit answers with a rollback; the failure is thrown below.
    const outcomes = await Promise.allSettled([begun, ...stored, client.query("commit")]);
    const failure = outcomes.find((outcome) => outcome.status === "rejected");
    if (failure) throw failure.reason;
    return written;
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

const INSERTS: Record<TableName, string> = {
  frame: `insert into monitoring.frame (division, device_id, received_at, protocol, bytes)
    select * from unnest($1::text[], $2::uuid[], $3::timestamptz[], $4::text[], $5::bytea[])
    on conflict do nothing`,
  reading: `insert into monitoring.reading (division, device_id, factor, kind, at, value, flag, marks, received_at)
    select * from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::float8[], $7::text[],
      $8::int2[], $9::timestamptz[])
    on conflict do nothing`,
  position: `insert into monitoring.position (division, device_id, at, lon, lat, speed_kmh, direction, status, load,
      mileage_km, marks, received_at)
    select * from unnest($1::text[], $2::uuid[], $3::timestamptz[], $4::float8[], $5::float8[], $6::float8[], $7::float8[],
      $8::int8[], $9::text[], $10::float8[], $11::int2[], $12::timestamptz[])
    on conflict do nothing`,
};

/** Makes the partition of a day when it is not there yet. */
export async function ensurePartition(pool: Pool, parent: TableName, day: string): Promise<void> {
  await pool.query("select monitoring.ensure_partition($1, $2::date)", [parent, day]);
}
