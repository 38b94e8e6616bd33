import type { Db } from "@zhida/platform";
import { sql } from "kysely";

export type Counts = { open: number; newToday: number; overdue: number };
export type SummaryCounts = Counts & {
  closedToday: number;
  dueSoon: number;
  toDispatch: number;
  verifying: number;
  supervised: number;
  gridToday: number;
  onTheSpot: number;
  inTime: number;
  timed: number;
  rated: number;
  satisfied: number;
  byAgency: (Counts & { key: string })[];
  byTown: (Counts & { key: string | null })[];
  reportedByHour: { hour: number; count: number }[];
  closedByHour: { hour: number; count: number }[];
};

const SATISFIED = 3;

/** All counts of a county in one statement: open ones once, those of the day once, ratings of thirty days once. */
export async function countSummary(
  db: Db,
  { division, from, to, now }: { division: string; from: Date; to: Date; now: Date },
): Promise<SummaryCounts> {
  const { rows } = await sql<SummaryCounts>`
    with standing as materialized (
      select agency, town, state, supervised,
        clock_ended_at is null and due_at < ${now}::timestamptz as overdue,
        clock_ended_at is null and due_at >= ${now}::timestamptz and due_at < ${now}::timestamptz + interval '2 hours' as soon
      from incidents.incident where division = ${division} and ended_at is null),
    fresh as materialized (
      select agency, town, source, on_the_spot, extract(hour from reported_at)::int as hour
      from incidents.incident where division = ${division} and reported_at >= ${from} and reported_at < ${to}),
    ended as materialized (
      select extract(hour from ended_at)::int as hour, coalesce(clock_ended_at, ended_at) <= due_at as in_time
      from incidents.incident
      where division = ${division} and ended_at >= ${from} and ended_at < ${to} and state = 'closed'),
    rated as (
      select count(*)::int as rated, count(*) filter (where rating >= ${SATISFIED})::int as satisfied
      from incidents.incident where division = ${division} and rating is not null
        and ended_at >= ${from}::timestamptz - interval '30 days'),
    agencies as (
      select agency as key, count(*) filter (where not is_new)::int as open, count(*) filter (where is_new)::int as "newToday",
        count(*) filter (where overdue)::int as overdue
      from (select agency, false as is_new, overdue from standing union all select agency, true, false from fresh) x group by agency),
    towns as (
      select town as key, count(*) filter (where not is_new)::int as open, count(*) filter (where is_new)::int as "newToday",
        count(*) filter (where overdue)::int as overdue
      from (select town, false as is_new, overdue from standing union all select town, true, false from fresh) x group by town)
    select (select count(*)::int from standing) as open,
      (select count(*)::int from standing where overdue) as overdue,
      (select count(*)::int from standing where soon) as "dueSoon",
      (select count(*)::int from standing where state = 'reported') as "toDispatch",
      (select count(*)::int from standing where state = 'verifying') as verifying,
      (select count(*)::int from standing where supervised > 0) as supervised,
      (select count(*)::int from fresh) as "newToday",
      (select count(*)::int from fresh where source = 'grid') as "gridToday",
      (select count(*)::int from fresh where on_the_spot) as "onTheSpot",
      (select count(*)::int from ended) as "closedToday",
      (select count(*)::int from ended where in_time) as "inTime",
      (select count(*)::int from ended where in_time is not null) as timed,
      (select rated from rated) as rated, (select satisfied from rated) as satisfied,
      (select coalesce(json_agg(a order by a.open desc, a.key), '[]') from agencies a) as "byAgency",
      (select coalesce(json_agg(t order by t.open desc, t.key), '[]') from towns t) as "byTown",
      (select coalesce(json_agg(h), '[]') from (select hour, count(*)::int from fresh group by hour) h) as "reportedByHour",
      (select coalesce(json_agg(h), '[]') from (select hour, count(*)::int from ended group by hour) h) as "closedByHour"`.execute(
    db,
  );
  return rows[0] as SummaryCounts;
}
