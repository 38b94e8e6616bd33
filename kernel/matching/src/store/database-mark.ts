import type { Db } from "@zhida/platform";
import { sql } from "kysely";

/**
 * What tells this database from every other, and from itself before it was set back to an earlier moment (which begins a new timeline);
 * and the oldest transaction that still runs.
 */
export async function databaseMark(db: Db): Promise<{ database: string; xmin: string }> {
  const { rows } = await sql<{ database: string; xmin: string }>`
    select concat_ws('/', (pg_control_system()).system_identifier, (pg_control_checkpoint()).timeline_id,
        (select oid from pg_database where datname = current_database())) as database,
      pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(db);
  return rows[0] as { database: string; xmin: string };
}
