import type { Db } from "@zhida/platform";
import { type Insertable, sql } from "kysely";
import type { MissedReason } from "../contract.ts";
import { benefits, type MissedRow, type ReachCheckRow, type ReachCheckTable } from "./tables.ts";

export async function insertReachCheck(db: Db, row: Insertable<ReachCheckTable>): Promise<ReachCheckRow> {
  return benefits(db).insertInto("benefits.reach_check").values(row).returningAll().executeTakeFirstOrThrow();
}

/** The next check that nobody else is running; locked until the transaction ends. */
export async function takeReachCheck(db: Db): Promise<ReachCheckRow | undefined> {
  const { rows } = await sql<ReachCheckRow>`select * from benefits.reach_check
    where state in ('queued', 'running') order by id limit 1 for update skip locked`.execute(db);
  return rows[0];
}

/** Newest first. */
export const listReachChecks = (db: Db, division: string, policy: string, limit: number): Promise<ReachCheckRow[]> =>
  benefits(db)
    .selectFrom("benefits.reach_check")
    .selectAll()
    .where("division", "=", division)
    .where("policy", "=", policy)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();

export const findReachCheck = (db: Db, division: string, id: string): Promise<ReachCheckRow | undefined> =>
  benefits(db)
    .selectFrom("benefits.reach_check")
    .selectAll()
    .where("division", "=", division)
    .where("id", "=", id)
    .executeTakeFirst();

export async function saveReachCheck(
  db: Db,
  check: Pick<
    ReachCheckRow,
    "division" | "id" | "state" | "position" | "entitled" | "reached" | "missed" | "finished_at"
  >,
): Promise<void> {
  await benefits(db)
    .updateTable("benefits.reach_check")
    .set({
      state: check.state,
      position: JSON.stringify(check.position),
      entitled: check.entitled,
      reached: check.reached,
      missed: JSON.stringify(check.missed),
      finished_at: check.finished_at,
    })
    .where("division", "=", check.division)
    .where("id", "=", check.id)
    .execute();
}

export async function insertMissed(db: Db, rows: readonly MissedRow[]): Promise<void> {
  if (rows.length > 0)
    await benefits(db)
      .insertInto("benefits.missed")
      .values([...rows])
      .execute();
}

export const listMissed = (
  db: Db,
  filter: { division: string; checkId: string; reason?: MissedReason; after: number; limit: number },
): Promise<MissedRow[]> =>
  benefits(db)
    .selectFrom("benefits.missed")
    .selectAll()
    .where("division", "=", filter.division)
    .where("check_id", "=", filter.checkId)
    .$if(filter.reason !== undefined, (query) => query.where("reason", "=", filter.reason as MissedReason))
    .where("number", ">", filter.after)
    .orderBy("number")
    .limit(filter.limit)
    .execute();

/** Whom a benefit reached, of some subjects: the state of the grant and of its instalments. */
export async function reachOf(
  db: Db,
  where: { division: string; policy: string; keys: readonly string[] },
): Promise<Map<string, { state: string; held: boolean; due: boolean; failed: boolean }>> {
  const { rows } = await sql<{ key: string; state: string; held: boolean; due: boolean; failed: boolean }>`
    select g.subject_key as key, g.state,
      coalesce(bool_or(i.state = 'held'), false) as held, coalesce(bool_or(i.state = 'due'), false) as due,
      coalesce(bool_or(i.state = 'failed'), false) as failed
    from benefits.grant g left join benefits.instalment i on i.division = g.division and i.grant_id = g.id
    where g.division = ${where.division} and g.policy = ${where.policy} and g.subject_key = any(${[...where.keys]}::text[])
    group by g.subject_key, g.state`.execute(db);
  return new Map(rows.map((row) => [row.key, row]));
}
