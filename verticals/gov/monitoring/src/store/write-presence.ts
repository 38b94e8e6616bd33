import type { createPool } from "@zhida/platform";
import type { PresenceNews } from "../ingest/presence.ts";

type Pool = ReturnType<typeof createPool>;

/** Writes down who was heard and the newest of what was said: one statement for each table, in the order of the keys. */
export async function writePresence(pool: Pool, { heard, values, positions, gaps }: PresenceNews): Promise<void> {
  await upsert(pool, PRESENCE, heard, (device) => ({
    division: device.division,
    device_id: device.record.id,
    last_seen_at: instant(device.lastSeenAtMs),
    clock_offset_ms: device.clockOffsetMs === null ? null : Math.round(device.clockOffsetMs),
  }));
  await upsert(pool, VALUES, values, ({ device, factor, atMs, value, flag }) => ({
    division: device.division,
    device_id: device.record.id,
    factor,
    at: instant(atMs),
    value,
    flag,
  }));
  await upsert(pool, POSITIONS, positions, ({ device, position }) => ({
    division: device.division,
    device_id: device.record.id,
    at: instant(position.atMs),
    lon: position.lon,
    lat: position.lat,
    speed_kmh: position.speedKmh,
    direction: position.direction,
    load: position.load,
  }));
  await upsert(pool, GAPS, gaps, ({ device, gap }) => ({
    division: device.division,
    device_id: device.record.id,
    from_at: instant(gap.fromMs),
    to_at: instant(gap.toMs),
    expected: gap.expected,
    filled: gap.filled,
    filled_at: gap.filledAtMs === null ? null : instant(gap.filledAtMs),
  }));
}

async function upsert<T>(pool: Pool, sql: string, items: readonly T[], toRow: (item: T) => object): Promise<void> {
  if (items.length > 0) await pool.query(sql, [JSON.stringify(items.map(toRow))]);
}

const instant = (ms: number): string => new Date(ms).toISOString();

// Whether it is online is written where the news of it is told.
const PRESENCE = `insert into monitoring.presence (division, device_id, last_seen_at, online, changed_at, clock_offset_ms)
  select division, device_id, last_seen_at, false, last_seen_at, clock_offset_ms
  from json_to_recordset($1::json) as r(division text, device_id uuid, last_seen_at timestamptz, clock_offset_ms bigint)
  order by 1, 2
  on conflict (division, device_id) do update
    set last_seen_at = excluded.last_seen_at, clock_offset_ms = excluded.clock_offset_ms`;

const VALUES = `insert into monitoring.last_value as kept (division, device_id, factor, at, value, flag)
  select * from json_to_recordset($1::json)
    as r(division text, device_id uuid, factor text, at timestamptz, value float8, flag text)
  order by 1, 2, 3
  on conflict (division, device_id, factor) do update set at = excluded.at, value = excluded.value, flag = excluded.flag
    where kept.at < excluded.at`;

const POSITIONS = `insert into monitoring.last_position as kept (division, device_id, at, lon, lat, speed_kmh, direction, load)
  select * from json_to_recordset($1::json) as r(division text, device_id uuid, at timestamptz, lon float8, lat float8,
    speed_kmh float4, direction float4, load text)
  order by 1, 2
  on conflict (division, device_id) do update set at = excluded.at, lon = excluded.lon, lat = excluded.lat,
    speed_kmh = excluded.speed_kmh, direction = excluded.direction, load = excluded.load
    where kept.at < excluded.at`;

const GAPS = `insert into monitoring.gap (division, device_id, from_at, to_at, expected, filled, filled_at)
  select * from json_to_recordset($1::json) as r(division text, device_id uuid, from_at timestamptz, to_at timestamptz,
    expected int, filled int, filled_at timestamptz)
  order by 1, 2, 3
  on conflict (division, device_id, from_at) do update
    set filled = excluded.filled, filled_at = excluded.filled_at`;
