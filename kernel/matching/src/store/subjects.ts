import { type Db, tables } from "@zhida/platform";
import { type Selectable, sql } from "kysely";
import type { Facts, SubjectKind } from "../contract.ts";
import type { FactTables, SubjectTable } from "./tables.ts";

export type SubjectRow = Selectable<SubjectTable>;
export type NewSubject = Pick<SubjectRow, "division" | "kind" | "key" | "household" | "facts" | "next_change">;

export async function findSubject(db: Db, kind: SubjectKind, key: string): Promise<SubjectRow | undefined> {
  return await tables<FactTables>(db)
    .selectFrom("matching.subject")
    .selectAll()
    .where("kind", "=", kind)
    .where("key", "=", key)
    .where("gone", "=", false)
    .executeTakeFirst();
}

export async function findSubjects(db: Db, kind: SubjectKind, keys: readonly string[]): Promise<SubjectRow[]> {
  if (keys.length === 0) return [];
  return await tables<FactTables>(db)
    .selectFrom("matching.subject")
    .selectAll()
    .where("kind", "=", kind)
    .where("key", "=", sql<string>`any(${[...keys]}::text[])`)
    .where("gone", "=", false)
    .execute();
}

export async function hasSubjects(db: Db, kind: SubjectKind, after: string): Promise<boolean> {
  const { rows } = await sql`select 1 from matching.subject where kind = ${kind} and key > ${after} limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

/** Those in the range of keys that are not among `present`: nobody lists them any more. */
export async function listStray(
  db: Db,
  range: { kind: SubjectKind; after: string; upTo: string | null; present: readonly string[] },
): Promise<SubjectRow[]> {
  let select = tables<FactTables>(db)
    .selectFrom("matching.subject")
    .selectAll()
    .where("kind", "=", range.kind)
    .where("key", ">", range.after)
    .where("gone", "=", false)
    .where("key", "<>", sql<string>`all(${[...range.present]}::text[])`);
  if (range.upTo !== null) select = select.where("key", "<=", range.upTo);
  return await select.execute();
}

/** New rows, and rows whose facts are otherwise now. A row that was struck off comes back. */
export async function saveSubjects(db: Db, rows: readonly NewSubject[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into matching.subject as held (division, kind, key, household, facts, next_change, derived_at)
    select division, kind, key, household, facts, next_change, ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(division text, kind text, key text, household text, facts jsonb,
      next_change date)
    on conflict (division, kind, key) do update set household = excluded.household, facts = excluded.facts,
      next_change = excluded.next_change, derived_at = excluded.derived_at, gone = false,
      facts_version = held.facts_version + 1, changed_in = pg_current_xact_id()`.execute(db);
}

/** The facts stay as they are; only the day of the next look moves. */
export async function setNextChange(
  db: Db,
  kind: SubjectKind,
  rows: readonly { division: string; key: string; next_change: string | null }[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update matching.subject s set next_change = r.next_change
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(division text, key text, next_change date)
    where s.division = r.division and s.kind = ${kind} and s.key = r.key`.execute(db);
}

/** Leaves rows without facts, so that every process learns that the subject is no more in that division. */
export async function strikeSubjects(
  db: Db,
  rows: readonly { division: string; kind: SubjectKind; key: string }[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update matching.subject s set gone = true, facts = '{}', household = null, next_change = null, derived_at = ${now},
      facts_version = s.facts_version + 1, changed_in = pg_current_xact_id()
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(division text, kind text, key text)
    where s.division = r.division and s.kind = r.kind and s.key = r.key`.execute(db);
}

/** Subjects with a record that begins or ends by the day, the earliest first. */
export async function listDueSubjects(db: Db, day: string, limit: number): Promise<SubjectRow[]> {
  return await tables<FactTables>(db)
    .selectFrom("matching.subject")
    .selectAll()
    .where("next_change", "<=", day)
    .orderBy("next_change")
    .limit(limit)
    .execute();
}

export type HouseholdRow = { household: string; division: string; members: Facts[]; keys: string[] };

/** Households in the order of their numbers, each with the facts of its members and the division where most of them live. */
export async function pageHouseholds(db: Db, after: string, limit: number): Promise<HouseholdRow[]> {
  const { rows } = await sql<HouseholdRow>`
    select household, mode() within group (order by division) as division, json_agg(facts order by key) as members,
      array_agg(key order by key) as keys
    from matching.subject
    where household in (select distinct household from matching.subject where household > ${after} order by household limit ${limit})
    group by household order by household`.execute(db);
  return rows;
}

export async function householdsOf(db: Db, numbers: readonly string[]): Promise<HouseholdRow[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<HouseholdRow>`
    select household, mode() within group (order by division) as division, json_agg(facts order by key) as members,
      array_agg(key order by key) as keys
    from matching.subject where household = any(${[...numbers]}::text[]) group by household`.execute(db);
  return rows;
}

type StoredSubject = Pick<SubjectRow, "division" | "kind" | "key" | "facts">;
const PAGE = 5_000;

/**
 * All subjects of these divisions as they stood at one moment, in the order of the primary key. Answers from which transaction on
 * changes may not be among them.
 */
export async function readAllSubjects(
  db: Db,
  { divisions, isStopped }: { divisions: readonly string[] | undefined; isStopped(): boolean },
  take: (subject: StoredSubject) => void,
): Promise<string> {
  return await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      const { rows: now } = await sql<{
        xmin: string;
      }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(tx);
      let after: StoredSubject | undefined;
      while (!isStopped()) {
        const rows: StoredSubject[] = await pageSubjects(tx, after, divisions);
        for (const row of rows) take(row);
        after = rows.at(-1);
        if (rows.length < PAGE) break;
      }
      return now[0]?.xmin ?? "0";
    });
}

async function pageSubjects(db: Db, after: StoredSubject | undefined, divisions: readonly string[] | undefined) {
  const { rows } = await sql<StoredSubject>`
    select division, kind, key, facts from matching.subject
    where (division, kind, key) > (${after?.division ?? ""}, ${after?.kind ?? ""}, ${after?.key ?? ""}) and not gone
      ${divisions ? sql`and division = any(${[...divisions]}::text[])` : sql``}
    order by division, kind, key limit ${PAGE}`.execute(db);
  return rows;
}

/** Rows changed since a transaction, struck ones too. From `upTo` on it is to be asked again: transactions then running may add to it. */
export async function listChangedSubjects(
  db: Db,
  query: { since: string; divisions?: readonly string[]; limit: number },
): Promise<{ rows: SubjectRow[]; upTo: string }> {
  const { rows } = await sql<{ up_to: string } & { [K in keyof SubjectRow]: SubjectRow[K] | null }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as up_to, s.*
    from (select 1) one left join lateral (
      select * from matching.subject where changed_in >= ${query.since}::xid8
        ${query.divisions ? sql`and division = any(${[...query.divisions]}::text[])` : sql``}
      limit ${query.limit}) s on true`.execute(db);
  return {
    rows: rows.filter((row): row is typeof row & SubjectRow => row.key !== null),
    upTo: rows[0]?.up_to ?? query.since,
  };
}
