import type { Db } from "@zhida/platform";
import { sql } from "kysely";

/**
 * `count` incidents of one county over two years: forty departments, a hundred communities, two hundred categories, one in thirty open,
 * of those one in three overdue and one in fifty supervised. Every incident has words; one in `count` / 50 is about a lost parrot.
 */
export async function manyIncidents(
  db: Db,
  count: number,
  people: { officer: string; reporter: string },
): Promise<void> {
  await sql`
    insert into incidents.incident (division, id, number, client_id, category, agency, priority, source, title, description, address, lon, lat,
      town, community, grid, cell, fields, reported_at, seen_at, reporter_id, anonymous, state, version, organisation, waits_role, waits_at,
      assignee_id, started_at, warn_at, due_at, clock_ended_at, completed_at, ended_at, on_the_spot, supervised, is_repeat, rating)
    select '990122', id, '990122-20240301-' || n, id, agency || '-' || lpad((1 + n % 24)::text, 3, '0'), agency, 1 + n % 4,
      case when n % 500 = 0 then 'partner' else 'resident' end, '{"zh":"事件","en":"Incident"}', '描述' || n % 400, '东风路', lon, lat,
      '99012200' || n % 8, '9901220010' || lpad((n % 100)::text, 2, '0'), '9901220010' || lpad((n % 100)::text, 2, '0') || '001',
      floor(lat * 1000)::bigint * 1000000 + floor(lon * 1000)::bigint, '{}', at, at,
      case when n % 1000 = 7 then ${people.reporter}::uuid end, false,
      case when open then 'handling' when n % 50 = 0 then 'rejected' else 'closed' end, 4, '990122-' || case n % 40 when 0 then 'URBN' else 'D' || n % 40 end,
      case when open then 'department_officer' end, case when open then '990122-' || case n % 40 when 0 then 'URBN' else 'D' || n % 40 end end,
      case when open and n % 7 = 0 then ${people.officer}::uuid end, at, at + interval '1 hour',
      case when n % 3 = 0 then timestamptz '2026-03-01' else timestamptz '2026-06-01' end,
      case when open then null else at + interval '2 hours' end, null, case when open then null else at + interval '1 day' end, false,
      case when n % 50 = 0 then 1 else 0 end, false, case when n % 9 = 0 and not open then 4 end
    from (select n, n % 30 = 0 as open, (array['URBN', 'ECO', 'WATR', 'FIRE', 'HURD', 'PSB', 'TRAN', 'AMR'])[1 + n % 8] as agency, ('01980000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
        timestamptz '2024-03-01' + n * interval '729 days' / ${count}::int as at,
        116.4 + (n * 7 % 4000) * 0.00001 as lon, 30.6 + (n * 13 % 4000) * 0.00001 as lat
      from generate_series(1, ${count}::int) n) x`.execute(db);
  await sql`
    insert into incidents.incident_text
    select division, id, reported_at, array_to_tsvector(
      case when right(id::text, 12) in (select lpad(to_hex(n), 12, '0') from generate_series(77, ${count}::int, ${count}::int / 50) n)
        then array['鹦鹉', '走失'] else array['道路', '积水', left(md5(id::text), 3)] end)
    from incidents.incident where number like '990122-20240301-%'`.execute(db);
  await sql`
    insert into incidents.follower
    select division, id, ${people.reporter}, reported_at from incidents.incident where right(id::text, 2) = '7a' limit 200`.execute(
    db,
  );
  await sql`analyze`.execute(db);
}
