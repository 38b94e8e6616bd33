import type { Db } from "@zhida/platform";
import { type RawBuilder, sql } from "kysely";
import { type ListedCase, type Mark, run } from "./list-tasks.ts";

/** Where somebody sees cases: whole divisions, and organisations within a division (given by the beginning of its code). */
export type Places = { divisions: string[]; organisations: { code: string; division: string }[] };
export type Status = "open" | "closed" | "all";

/** Affairs of people and enterprises, newest first. A state is looked for among the open cases only. */
export function casesIn(
  db: Db,
  places: Places,
  { status, kind, state }: { status: Status; kind?: string; state?: string },
  mark: Mark,
  limit: number,
): Promise<ListedCase[]> {
  const wanted = sql`and c.subject_kind <> 'place' ${state ? sql`and c.closed_at is null` : ofStatus(status)}
    ${kind ? sql`and c.kind = ${kind}` : sql``} ${state ? sql`and c.state = ${state}` : sql``}
    ${mark ? sql`and (c.opened_at, c.id) < (${mark[0]}::timestamptz, ${mark[1]}::uuid)` : sql``}
    order by c.opened_at desc, c.id desc limit ${sql.lit(limit)}`;
  return run(
    db,
    sql`select c.*, to_jsonb(t) as task, c.opened_at::text as mark_at, c.id as mark_id
      from (select * from (${inPlaces(places, wanted)}) c order by c.opened_at desc, c.id desc limit ${sql.lit(limit)}) c
      ${withOpenTask} order by c.opened_at desc, c.id desc`,
  );
}

/** Those past their due moment whose clock runs, longest overdue first. */
export function overdueCasesIn(db: Db, places: Places, now: Date, mark: Mark, limit: number): Promise<ListedCase[]> {
  const wanted = sql`and c.closed_at is null and c.clock_ended_at is null and c.paused_at is null and c.due_at < ${now}
    ${mark ? sql`and (c.due_at, c.id) > (${mark[0]}::timestamptz, ${mark[1]}::uuid)` : sql``}
    order by c.due_at, c.id limit ${sql.lit(limit)}`;
  return run(
    db,
    sql`select c.*, to_jsonb(t) as task, c.due_at::text as mark_at, c.id as mark_id
      from (select * from (${inPlaces(places, wanted)}) c order by c.due_at, c.id limit ${sql.lit(limit)}) c
      ${withOpenTask} order by c.due_at, c.id`,
  );
}

export const casesOfSubject = (
  db: Db,
  { kind, key, owner, status }: { kind?: string; key: string; owner?: string; status: Status },
  places: Places | undefined,
  mark: Mark,
  limit: number,
): Promise<ListedCase[]> =>
  run(
    db,
    sql`select c.*, to_jsonb(t) as task, c.opened_at::text as mark_at, c.id as mark_id from caseflow."case" c ${withOpenTask}
      where c.subject_key = ${key} ${kind ? sql`and c.subject_kind = ${kind}` : sql``}
        ${owner ? sql`and c.owner = ${owner}` : sql``} ${ofStatus(status)} ${places ? sql`and ${isIn(places)}` : sql``}
        ${mark ? sql`and (c.opened_at, c.id) < (${mark[0]}::timestamptz, ${mark[1]}::uuid)` : sql``}
      order by c.opened_at desc, c.id desc limit ${sql.lit(limit)}`,
  );

/** A number begins with its division. */
export const casesOfNumber = (db: Db, number: string, places: Places): Promise<ListedCase[]> =>
  run(
    db,
    sql`select c.*, to_jsonb(t) as task, c.opened_at::text as mark_at, c.id as mark_id from caseflow."case" c ${withOpenTask}
      where c.division = ${number.split("-")[0] ?? ""} and c.number = ${number} and ${isIn(places)}`,
  );

const withOpenTask = sql`left join caseflow.task t on t.division = c.division and t.case_id = c.id and t.closed_at is null`;

const ofStatus = (status: Status): RawBuilder<unknown> =>
  status === "all" ? sql`` : status === "open" ? sql`and c.closed_at is null` : sql`and c.closed_at is not null`;

/** Each place is read in its own index order and only as far as the page needs. */
const inPlaces = (places: Places, wanted: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select c.* from unnest(${places.divisions}::text[]) as place (division)
  cross join lateral (select c.* from caseflow."case" c where c.division = place.division ${wanted}) c
  union all
  select c.* from unnest(${codes(places)}::text[], ${prefixes(places)}::text[]) as place (code, prefix)
  cross join lateral (
    select c.* from caseflow."case" c
    where c.handling_organisation = place.code and ${isWithin} ${wanted}) c`;

const isIn = (places: Places): RawBuilder<unknown> => sql`(c.division = any(${places.divisions}::text[]) or exists (
  select 1 from unnest(${codes(places)}::text[], ${prefixes(places)}::text[]) as place (code, prefix)
  where c.handling_organisation = place.code and ${isWithin}))`;

/**
 * Nearly always true: an office handles cases of its own division. PostgreSQL takes a prefix match for rare and would read
 * the office's whole archive to sort it; of a CASE it thinks nothing.
 */
export const isWithin = sql`case when starts_with(c.division, place.prefix) then true else false end`;

const codes = ({ organisations }: Places): string[] => organisations.map(({ code }) => code);
const prefixes = ({ organisations }: Places): string[] => organisations.map(({ division }) => division);
