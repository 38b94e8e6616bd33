import type { Db } from "@zhida/platform";
import { sql } from "kysely";

/** Every division that has subjects, with the last day taken in; walks the primary keys, one step a division. */
export async function listTurns(db: Db): Promise<{ division: string; day: string | null }[]> {
  const { rows } = await sql<{ division: string; day: string | null }>`
    with recursive walk as (
      (select division from matching.subject order by division limit 1)
      union all
      select (select s.division from matching.subject s where s.division > walk.division order by s.division limit 1)
      from walk where walk.division is not null
    )
    select division, (select max(day) from matching.day_turn t where t.division = walk.division) as day
    from walk where division is not null`.execute(db);
  return rows;
}

/** The last day taken in of a division; who comes at the same time waits until the transaction ends. */
export async function lockTurn(db: Db, division: string): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`matching.day_turn ${division}`}, 0))`.execute(db);
  const { rows } = await sql<{ day: string | null }>`
    select max(day) as day from matching.day_turn where division = ${division}`.execute(db);
  return rows[0]?.day ?? null;
}

export async function noteTurn(
  db: Db,
  turns: readonly { division: string; gained: number; lost: number }[],
  day: string,
  now: Date,
): Promise<void> {
  if (turns.length === 0) return;
  await sql`
    insert into matching.day_turn (division, day, gained, lost, at)
    select division, ${day}::date, gained, lost, ${now}
    from json_to_recordset(${JSON.stringify(turns)}::json) as r(division text, gained integer, lost integer)
    on conflict (division, day) do nothing`.execute(db);
}
