import type { Db } from "@zhida/platform";
import { sql } from "kysely";

/** So many incidents over the 400 days before `now` in 12 departments and 13 towns of ten communities, nine of ten ended, as time would have left them. */
export async function manyIncidents(db: Db, count: number, now: Date): Promise<void> {
  await sql`
    insert into incidents.incident (division, id, number, client_id, category, agency, priority, source, title, description, address,
      lon, lat, town, community, cell, fields, reported_at, seen_at, anonymous, state, version, organisation, started_at, warn_at, due_at,
      clock_ended_at, completed_at, ended_at, on_the_spot, reopened, is_repeat)
    select '990122', id, '990122-T' || n, id, 'URBN-00' || (1 + n % 9), 'URBN', 3, 'resident', '{"zh":"事件","en":"Incident"}', '…', '云溪镇',
      lon, lat, town, town || lpad((1 + n / 13 % 10)::text, 3, '0'), floor(lat * 1000)::bigint * 1000000 + floor(lon * 1000)::bigint, '{}',
      at, at, false,
      case when is_open then 'handling' when n % 23 = 0 then 'rejected' when n % 29 = 0 then 'merged' else 'closed' end, 3,
      case when n % 17 = 0 then null else '990122-D' || n % 12 end,
      case when not spot then at end, case when not spot then at + '8 h' end, case when not spot then at + '10 h' end,
      case when not is_open then at + hours end, case when not is_open then at + hours end, case when not is_open then at + hours + '1 h' end,
      spot, (n % 19 = 0)::int, false
    from (select n, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
        ${now}::timestamptz - interval '400 days' * n / ${count}::int - interval '20 h' as at,
        make_interval(mins => (n * 7 % 960)::int) as hours, n % 10 = 3 as is_open, n % 10 = 5 as spot,
        '9901220' || lpad((1 + n % 13)::text, 2, '0') as town,
        116.4 + (n * 7919 % 400000) / 1000000.0 as lon, 30.6 + (n * 104729 % 300000) / 1000000.0 as lat
      from generate_series(1::bigint, ${count}::bigint) as n) as made`.execute(db);
  await sql`
    insert into incidents.incident_rating (division, rating_id, incident_id, organisation, town, community, level, at, set_aside)
    select division, id, id, organisation, town, community, 1 + ('x' || right(id::text, 4))::bit(16)::int % 5, ended_at, id::text like '%77'
    from incidents.incident where organisation is not null and state = 'closed' and id::text like '%7'`.execute(db);
  await sql`
    insert into incidents.handover (division, incident_id, version, organisation, town, community, at)
    select division, id, 2, organisation, town, community, reported_at + '1 h'
    from incidents.incident where organisation is not null and id::text like '%a'`.execute(db);
  await sql`vacuum analyze incidents.incident, incidents.incident_rating, incidents.handover`.execute(db);
}
