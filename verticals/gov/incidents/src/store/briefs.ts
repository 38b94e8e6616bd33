import { type Db, tables } from "@zhida/platform";
import type { Language } from "@zhida/platform/contract";
import { sql } from "kysely";
import type { IncidentRecord } from "./tables.ts";

export type BriefRecord = { division: string; monday: string; language: Language; made_at: Date; blob: string };

const briefs = (db: Db) => tables<{ "incidents.brief": BriefRecord }>(db);

export const findBrief = (
  db: Db,
  { division, monday, language }: Pick<BriefRecord, "division" | "monday" | "language">,
) =>
  briefs(db)
    .selectFrom("incidents.brief")
    .selectAll()
    .where("division", "=", division)
    .where("monday", "=", monday)
    .where("language", "=", language)
    .executeTakeFirst();

export const listBriefs = (db: Db, division: string, since: string): Promise<BriefRecord[]> =>
  briefs(db)
    .selectFrom("incidents.brief")
    .selectAll()
    .where("division", "=", division)
    .where("monday", ">=", since)
    .execute();

/** The first print stays. */
export async function insertBrief(db: Db, brief: BriefRecord): Promise<void> {
  await briefs(db)
    .insertInto("incidents.brief")
    .values(brief)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Reports of each category in the week from `monday` and in the one before. */
export async function categoryCounts(db: Db, division: string, monday: string) {
  type Counts = { category: string; now: number; before: number };
  const { rows } = await sql<Counts>`
    select i.category, (count(*) filter (where i.reported_at >= ${monday}::date::timestamptz))::int as now,
      (count(*) filter (where i.reported_at < ${monday}::date::timestamptz))::int as before
    from incidents.incident i
    where i.division = ${division} and i.reported_at >= (${monday}::date - 7)::timestamptz
      and i.reported_at < (${monday}::date + 7)::timestamptz
    group by 1`.execute(db);
  return rows;
}

export async function longestOverdue(db: Db, division: string, now: Date, limit: number): Promise<IncidentRecord[]> {
  const { rows } = await sql<IncidentRecord>`select i.* from incidents.incident i
    where i.division = ${division} and i.ended_at is null and i.clock_ended_at is null and i.due_at < ${now}
    order by i.due_at, i.id limit ${limit}`.execute(db);
  return rows;
}
