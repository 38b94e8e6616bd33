import type { Db } from "@zhida/platform";
import { type RawBuilder, sql } from "kysely";
import type { IncidentFilters } from "../contract.ts";
import { type ListedIncident, listed } from "./listed-incident.ts";

/** A part of the incidents that one index reads in order. */
export type Walk = RawBuilder<unknown>;
export type Mark = { at: Date; id: string } | undefined;

type Order = "reported_at" | "due_at";
type Asked = { walks: readonly Walk[]; filters: IncidentFilters; mark: Mark; limit: number; order?: Order; now: Date };

/**
 * Newest first, or with `due_at` the longest overdue first; each walk is read only as far as the page needs. The limit stands in
 * the statement: PostgreSQL plans one with an unknown limit anew each time.
 */
export async function listIncidents(db: Db, asked: Asked): Promise<ListedIncident[]> {
  const { order = "reported_at", limit } = asked;
  if (asked.walks.length === 0) return [];
  const { rows } =
    await sql<ListedIncident>`select * from (${walked(asked, limit)}) i ${ordered(order)} limit ${sql.lit(limit)}`.execute(
      db,
    );
  return rows;
}

/** So many of the newest are looked through for a word before the index of words is asked. */
const NEWEST = 2_000;

/**
 * Of those in which the words stand. A word that is common fills the page from the newest; one that is rare is read by the index of
 * words and sorted: either way no more than some thousand rows are touched.
 */
export async function searchIncidents(db: Db, asked: Asked, query: string): Promise<ListedIncident[]> {
  const { limit, order = "reported_at", walks } = asked;
  if (walks.length === 0) return [];
  const { rows: newest } = await sql<ListedIncident & { walked: number }>`
    with newest as materialized (select i.division, i.id, i.reported_at from (${walked(asked, NEWEST)}) i)
    select ${listed}, (select count(*)::int from newest) as walked
    from (select n.* from newest n join incidents.incident_text t on t.division = n.division and t.id = n.id
      where t.words @@ ${query}::tsquery order by n.reported_at desc, n.id desc limit ${sql.lit(limit)}) n
    join incidents.incident i on i.division = n.division and i.id = n.id ${ordered(order)}`.execute(db);
  const isAll = newest.length >= limit || (newest[0] && newest[0].walked < NEWEST);
  if (isAll) return newest;
  const { rows } = await sql<ListedIncident>`
    with found as materialized (
      select t.division, t.id from incidents.incident_text t where t.words @@ ${query}::tsquery
      ${asked.mark ? sql`and t.reported_at <= ${asked.mark.at}` : sql``})
    select ${listed} from found f join incidents.incident i on i.division = f.division and i.id = f.id
    where (${sql.join(
      walks.map((walk) => sql`(${walk})`),
      sql` or `,
    )}) ${wanted(asked)} ${ordered(order)} limit ${sql.lit(limit)}`.execute(db);
  return rows;
}

function walked(asked: Asked, limit: number): RawBuilder<unknown> {
  const { walks, order = "reported_at" } = asked;
  return sql.join(
    walks.map(
      (walk) =>
        sql`(select ${listed} from incidents.incident i where ${walk} ${wanted(asked)} ${ordered(order)} limit ${sql.lit(limit)})`,
    ),
    sql` union all `,
  );
}

const ordered = (order: Order): RawBuilder<unknown> =>
  order === "due_at" ? sql`order by i.due_at, i.id` : sql`order by i.reported_at desc, i.id desc`;

function wanted({ filters, mark, order = "reported_at", now }: Asked): RawBuilder<unknown> {
  const { state, category, agency, area, organisation, source, from, to, scope } = filters;
  const parts: RawBuilder<unknown>[] = [];
  if (state === "open") parts.push(sql`i.ended_at is null`);
  else if (state === "ended") parts.push(sql`i.ended_at is not null`);
  else if (state)
    parts.push(sql`i.state = ${state}`, isOpen(state) ? sql`i.ended_at is null` : sql`i.ended_at is not null`);
  if (category) parts.push(sql`i.category = ${category}`);
  if (agency) parts.push(sql`i.agency = ${agency}`);
  if (area) parts.push(inArea(area));
  if (organisation) parts.push(sql`i.organisation = ${organisation}`);
  if (source) parts.push(sql`i.source = ${source}`);
  if (from) parts.push(sql`i.reported_at >= ${from}::timestamptz`);
  if (to) parts.push(sql`i.reported_at < ${to}::timestamptz`);
  if (scope === "overdue") parts.push(sql`i.ended_at is null and i.clock_ended_at is null and i.due_at < ${now}`);
  if (scope === "supervised") parts.push(sql`i.supervised > 0 and i.ended_at is null`);
  if (mark && order === "due_at") parts.push(sql`(i.due_at, i.id) > (${mark.at}::timestamptz, ${mark.id}::uuid)`);
  if (mark && order === "reported_at") {
    parts.push(sql`(i.reported_at, i.id) < (${mark.at}::timestamptz, ${mark.id}::uuid)`);
  }
  return parts.length === 0 ? sql`` : sql`and ${sql.join(parts, sql` and `)}`;
}

const isOpen = (state: string): boolean => ["reported", "handling", "verifying"].includes(state);

/** A grid is looked for among those of its community. */
function inArea(code: string): RawBuilder<unknown> {
  if (code.length === 9) return sql`i.town = ${code}`;
  if (code.length === 12) return sql`i.community = ${code}`;
  return sql`i.community = ${code.slice(0, 12)} and i.grid = ${code}`;
}

/** What is read by which index. */
export const walkOf = {
  division: (division: string): Walk => sql`i.division = ${division}`,
  organisation: (code: string): Walk => sql`i.organisation = ${code}`,
  community: (code: string): Walk => sql`i.community = ${code}`,
  assignee: (personId: string): Walk =>
    sql`i.assignee_id = ${personId} and i.assignee_id is not null and i.ended_at is null`,
  waiting: (role: string, organisation: string): Walk =>
    sql`i.waits_at = ${organisation} and i.waits_role = ${role} and i.assignee_id is null and i.ended_at is null`,
  reporter: (personId: string): Walk => sql`i.reporter_id = ${personId}`,
  number: (number: string): Walk => sql`i.division = ${number.split("-")[0] ?? ""} and i.number = ${number}`,
  assisting: (organisation: string): Walk => sql`i.ended_at is null and (i.division, i.id) in (
    select a.division, a.incident_id from incidents.assist a where a.organisation = ${organisation} and a.state = 'open')`,
};

/** What somebody follows, newest first by when he began to. */
export async function listFollowed(
  db: Db,
  personId: string,
  mark: Mark,
  limit: number,
): Promise<(ListedIncident & { since: Date })[]> {
  const { rows } = await sql<ListedIncident & { since: Date }>`
    select ${listed}, f.since from incidents.follower f
    join incidents.incident i on i.division = f.division and i.id = f.incident_id
    where f.person_id = ${personId}
      ${mark ? sql`and (f.since, f.incident_id) < (${mark.at}::timestamptz, ${mark.id}::uuid)` : sql``}
    order by f.since desc, f.incident_id desc limit ${sql.lit(limit)}`.execute(db);
  return rows;
}
