import { type Db, dateInChina } from "@zhida/platform";
import { sql } from "kysely";
import { makePartitions } from "../store/partitions.ts";

const DAYS = 10;
const DAY_MS = 86_400_000;

/** The device of that number; those whose number ends in 2 are of the county 990122. */
export const deviceOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

/**
 * Ten counties with a thousand devices each and what is known of them; `alarms`, about 400 of which go on; and for the ten days before `now`
 * readings (two factors of devices 1 to 200, every half hour), positions (201 to 400) and frames.
 */
export async function manyDevices(db: Db, alarms: number, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await makePartitions(
    db,
    Array.from({ length: DAYS + 1 }, (_, days) => dateInChina(ago(days))),
  );
  await sql`insert into monitoring.device (division, id, protocol, code, kind, name, organisation_code, plate, interval_s, offline_after_s,
      state, state_until, registered_at)
    select '99012' || n % 10, ${id(sql`n`)}, 'http', 'c' || n, (array['truck', 'outlet', 'dust', 'air'])[1 + n / 10 % 4], '{"zh":"","en":""}',
      '99012' || n % 10 || '-D' || n / 10 % 7, '云Z' || n, 60, 300, case when n % 500 = 0 then 'maintenance' else 'active' end,
      case when n % 500 = 0 then ${now}::timestamptz - n * interval '1 minute' end, ${now}
    from generate_series(1, 10000) n`.execute(db);
  await sql`insert into monitoring.device_code select protocol, code, division, id from monitoring.device`.execute(db);
  await sql`insert into monitoring.presence (division, device_id, last_seen_at, online, changed_at)
    select division, id, ${now}, random() < 0.97, ${now} from monitoring.device`.execute(db);
  await sql`insert into monitoring.device_state (division, device_id, id, state, note, at)
    select division, id, gen_random_uuid(), 'active', '', ${now} from monitoring.device, generate_series(1, 2)`.execute(
    db,
  );
  await sql`insert into monitoring.last_value (division, device_id, factor, at, value, flag)
    select division, id, 'w0101' || f, ${now}, 7, 'N' from monitoring.device, generate_series(1, 3) f`.execute(db);
  await sql`insert into monitoring.last_position (division, device_id, at, lon, lat, speed_kmh, direction, load)
    select division, id, ${now}, 116, 30, 40, 0, 'loaded' from monitoring.device where kind = 'truck'`.execute(db);
  await sql`insert into monitoring.gap (division, device_id, from_at, to_at, expected)
    select division, id, at, at + interval '1 hour', 60
    from monitoring.device, generate_series(${ago(100)}::timestamptz, ${ago(1)}, '1 day') at
    where id <= ${deviceOf(200)}`.execute(db);
  await sql`insert into monitoring.alarm (division, id, device_id, organisation_code, device_kind, device_name, rule_code, rule_version,
      rule_name, kind, severity, title, description, started_at, raised_at, last_at, ended_at, count, evidence, suspects)
    select d.division, ${id(sql`n`)}, d.id, d.organisation_code, d.kind, d.name, 'r' || n, 1, '{}',
      (array['exceed', 'offline', 'feel'])[1 + n % 3], (array['notice', 'warning', 'critical'])[1 + n / 3 % 3], '{}', '{}', at, at, at,
      case when hashint4(n) % (${alarms}::int / 400) <> 0 then at + interval '1 hour' end, 1, '{}', '[]'
    from generate_series(1, ${alarms}::int) n, lateral (select ${now}::timestamptz - (${alarms}::int - n) * interval '5 minutes' as at) t,
      monitoring.device d where d.id = ${id(sql`1 + (n * 7919::bigint) % 10000`)}`.execute(db);
  await sql`insert into monitoring.reading (division, device_id, factor, kind, at, value, flag, marks, received_at)
    select division, id, 'w0101' || f, 'rtd', at, 7, 'N', 0, at + interval '1 second'
    from generate_series(${ago(DAYS)}::timestamptz, ${now}, '30 minutes') at, monitoring.device, generate_series(1, 2) f
    where id <= ${deviceOf(200)} order by at`.execute(db);
  await sql`insert into monitoring.position (division, device_id, at, lon, lat, speed_kmh, direction, status, load, marks, received_at)
    select division, id, at, 116, 30, 40, 0, 3, 'loaded', 0, at + interval '1 second'
    from generate_series(${ago(DAYS)}::timestamptz, ${now}, '30 minutes') at, monitoring.device
    where id between ${deviceOf(201)} and ${deviceOf(400)} order by at`.execute(db);
  await sql`insert into monitoring.frame (division, device_id, received_at, protocol, bytes)
    select division, device_id, received_at, 'http', '\\x00' from monitoring.reading where factor = 'w01011'
    order by received_at`.execute(db);
  await sql`vacuum analyze`.execute(db);
}

const id = (n: ReturnType<typeof sql>) => sql`('00000000-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;
