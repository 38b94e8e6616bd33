import { type Db, tables, withoutWaiting } from "@zhida/platform";
import { sql } from "kysely";
import type { IncidentRecord } from "./tables.ts";

export type ApiKeyRecord = {
  id: string;
  division: string;
  name: string;
  prefix: string;
  hash: string;
  requests_per_minute: number;
  issued_at: Date;
  issued_by: string;
  last_used_at: Date | null;
  revoked_at: Date | null;
};

export type PartnerReportRecord = {
  division: string;
  incident_id: string;
  api_key: string;
  email: string | null;
  account_id: string | null;
  device_id: string | null;
  media_url: string | null;
};

type Tables = { "incidents.api_key": ApiKeyRecord; "incidents.partner_report": PartnerReportRecord };
const open311 = (db: Db) => tables<Tables>(db);

export async function insertKey(db: Db, key: ApiKeyRecord): Promise<void> {
  await open311(db).insertInto("incidents.api_key").values(key).execute();
}

/** Keys are few: a county has as many as it has partners. */
export const listKeys = (db: Db, division: string): Promise<ApiKeyRecord[]> =>
  open311(db)
    .selectFrom("incidents.api_key")
    .selectAll()
    .where("division", "=", division)
    .orderBy("issued_at", "desc")
    .orderBy("id", "desc")
    .limit(500)
    .execute();

export const findKeyByHash = (db: Db, hash: string): Promise<ApiKeyRecord | undefined> =>
  open311(db).selectFrom("incidents.api_key").selectAll().where("hash", "=", hash).executeTakeFirst();

/** Answers whether there is such a key. */
export async function revokeKey(db: Db, key: { division: string; id: string }, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await open311(db)
    .updateTable("incidents.api_key")
    .set({ revoked_at: sql<Date>`coalesce(revoked_at, ${now})` })
    .where("id", "=", key.id)
    .where("division", "=", key.division)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The report's partner part, and that its key was used. */
export async function insertPartnerReport(db: Db, report: PartnerReportRecord, now: Date): Promise<void> {
  const written = sql`with used as (update incidents.api_key set last_used_at = ${now} where id = ${report.api_key})
    insert into incidents.partner_report
    select * from jsonb_populate_record(null::incidents.partner_report, ${JSON.stringify(report)}::jsonb)`;
  await withoutWaiting(db, written.execute(db));
}

export const findPartnerReport = (db: Db, incidentId: string, division: string) =>
  open311(db)
    .selectFrom("incidents.partner_report as report")
    .innerJoin("incidents.api_key as key", "key.id", "report.api_key")
    .select(["key.name", "report.email", "report.account_id", "report.device_id", "report.media_url"])
    .where("report.division", "=", division)
    .where("report.incident_id", "=", incidentId)
    .executeTakeFirst();

export type RequestsAsked = {
  divisions: readonly string[];
  /** Those that the public may see. */
  categories: readonly string[];
  from: Date;
  to: Date;
  isOpen: boolean | undefined;
  offset: number;
  limit: number;
};

/** Newest first, from every county by its own index. */
export async function listRequests(db: Db, asked: RequestsAsked): Promise<IncidentRecord[]> {
  const { divisions, categories, from, to, isOpen, offset, limit } = asked;
  const state = isOpen === undefined ? sql`` : isOpen ? sql`and i.ended_at is null` : sql`and i.ended_at is not null`;
  const { rows } = await sql<IncidentRecord>`select i.* from unnest(${divisions}::text[]) as county (code)
    cross join lateral (
      select i.* from incidents.incident i
      where i.division = county.code and i.reported_at between ${from} and ${to}
        and i.category = any(${categories}::text[]) ${state}
      order by i.reported_at desc, i.id desc limit ${offset + limit}) i
    order by i.reported_at desc, i.id desc offset ${offset} limit ${limit}`.execute(db);
  return rows;
}

export async function findByNumbers(
  db: Db,
  numbers: readonly string[],
  categories: readonly string[],
): Promise<IncidentRecord[]> {
  const { rows } =
    await sql<IncidentRecord>`select i.* from unnest(${numbers}::text[]) with ordinality as asked (number, place)
    join incidents.incident i on i.division = split_part(asked.number, '-', 1) and i.number = asked.number
    where i.category = any(${categories}::text[]) order by asked.place`.execute(db);
  return rows;
}
