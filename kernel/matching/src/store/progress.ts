import { type Db, tables } from "@zhida/platform";
import { type Selectable, sql } from "kysely";
import type { FactTables, LoadTable } from "./tables.ts";

export type LoadRow = Selectable<LoadTable>;

export async function findLoad(db: Db): Promise<LoadRow | undefined> {
  return await tables<FactTables>(db).selectFrom("matching.load").selectAll().executeTakeFirst();
}

/** Asks for a load from the beginning; one that is under way begins again. */
export async function queueLoad(db: Db, load: { id: string; now: Date }): Promise<void> {
  await sql`
    insert into matching.load as held (id, state, first, started_at) values (${load.id}, 'queued', true, ${load.now})
    on conflict (single) do update set id = excluded.id, state = 'queued', first = held.first and held.state <> 'done', kind = null, after_key = null, subjects = 0,
      total = null, started_at = excluded.started_at, finished_at = null`.execute(db);
}

export async function advanceLoad(
  db: Db,
  change: Partial<Pick<LoadRow, "state" | "kind" | "after_key" | "total" | "finished_at">> & { added?: number },
): Promise<void> {
  const { added = 0, ...set } = change;
  await tables<FactTables>(db)
    .updateTable("matching.load")
    .set({ ...set, subjects: sql<number>`subjects + ${added}` })
    .execute();
}

export async function findPosition(db: Db): Promise<string | undefined> {
  return (await tables<FactTables>(db).selectFrom("matching.feed_position").select("position").executeTakeFirst())
    ?.position;
}

export async function setPosition(db: Db, position: string, now: Date): Promise<void> {
  await sql`
    insert into matching.feed_position (position, at) values (${position}, ${now})
    on conflict (single) do update set position = excluded.position, at = excluded.at`.execute(db);
}

const DERIVING = 7_341_960;

/** Whoever derives facts from the exchange holds this until the end of the transaction: no older state overwrites a newer one. */
export async function lockDeriving(db: Db, wait: boolean): Promise<boolean> {
  if (wait) {
    await sql`select pg_advisory_xact_lock(${DERIVING})`.execute(db);
    return true;
  }
  const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${DERIVING}) as got`.execute(db);
  return rows[0]?.got ?? false;
}
