import type { Db } from "@zhida/platform";
import { sql } from "kysely";

export type ChangeRow = { subject_key: string; dataset: string; holds_from: string; changed_in: string; id: number };
export type ChangeFeed = { rows: ChangeRow[]; xmin: string; keptAfter: string };

/**
 * Changes behind a position, in the order of their transactions. Only what lies below the oldest transaction still running is given
 * out: no change can appear later before one that was read.
 */
export async function readChanges(
  db: Db,
  query: { after: { transaction: string; id: string }; datasets: readonly string[]; limit: number },
): Promise<ChangeFeed> {
  const { transaction, id } = query.after;
  const { rows } = await sql<{ xmin: string; kept_after: string } & { [K in keyof ChangeRow]: ChangeRow[K] | null }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as xmin, h.kept_after::text as kept_after,
      c.subject_key, c.dataset, c.holds_from, c.changed_in::text as changed_in, c.id
    from exchange.change_horizon h left join lateral (
      select * from exchange.change
      where (changed_in, id) > (${transaction}::xid8, ${id}::bigint)
        and changed_in < pg_snapshot_xmin(pg_current_snapshot()) and dataset = any(${[...query.datasets]}::text[])
      order by changed_in, id limit ${query.limit}) c on true
    order by c.changed_in, c.id`.execute(db);
  const first = rows[0];
  if (!first) throw new Error("exchange.change_horizon is empty");
  return {
    rows: rows.filter((row): row is typeof row & ChangeRow => row.id !== null),
    xmin: first.xmin,
    keptAfter: first.kept_after,
  };
}

/** The oldest transaction still running: all before it is finished. */
export async function findOldestRunning(db: Db): Promise<string> {
  const { rows } = await sql<{ xmin: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(
    db,
  );
  return rows[0]?.xmin ?? "0";
}

/** Forgets changes older than `days`, by the clock of the database: the one of the demo may be moved. */
export async function trimChanges(db: Db, days: number): Promise<void> {
  await sql`
    with gone as (
      delete from exchange.change where at < now() - make_interval(days => ${days}) returning changed_in
    ), last as (select changed_in from gone order by changed_in desc limit 1)
    update exchange.change_horizon h set kept_after = last.changed_in from last where last.changed_in > h.kept_after`.execute(
    db,
  );
}
