import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { LoadState, ReadingKind } from "../contract.ts";
import type { StoredPosition, StoredReading } from "../stream.ts";
import { alarmTables } from "./alarm-tables.ts";

type ReadingRow = {
  division: string;
  device_id: string;
  factor: string;
  kind: ReadingKind;
  at: Date;
  value: number;
  flag: string;
  marks: number;
  received_at: Date;
};
type PositionRow = {
  division: string;
  device_id: string;
  at: Date;
  lon: number;
  lat: number;
  speed_kmh: number;
  direction: number;
  status: number;
  load: LoadState;
  mileage_km: number | null;
  marks: number;
  received_at: Date;
};
export type Past = { readings: StoredReading[]; positions: StoredPosition[] };
type Range = { from: Date; to: Date; limit: number };

/** Late, calibrating, maintenance: kept, and never alarmed. (2 is a device with a wrong clock: its data stand under our time.) */
const NO_ALARM = 1 | 4 | 8;

export type Arrived<T> = T & { receivedAt: number };

/** Readings of all devices by the time of arrival, the oldest first. Arrivals are found by their block range, data by their day. */
export async function readArrivedReadings(db: Db, { from, to, limit }: Range): Promise<Arrived<StoredReading>[]> {
  const { rows } = await sql<ReadingRow>`select * from monitoring.reading
    where received_at > ${from} and received_at <= ${to} and at between ${aDayBefore(from)} and ${aDayAfter(to)}
    order by received_at, at limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...toReading(row), receivedAt: row.received_at.getTime() }));
}

export async function readArrivedPositions(db: Db, { from, to, limit }: Range): Promise<Arrived<StoredPosition>[]> {
  const { rows } = await sql<PositionRow>`select * from monitoring.position
    where received_at > ${from} and received_at <= ${to} and at between ${aDayBefore(from)} and ${aDayAfter(to)}
    order by received_at, at limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...toPosition(row), receivedAt: row.received_at.getTime() }));
}

const aDayBefore = (at: Date) => new Date(at.getTime() - 86_400_000);
const aDayAfter = (at: Date) => new Date(at.getTime() + 86_400_000);

/** What one device measured and where it was, in the order of its own time. */
export async function readDevice(db: Db, given: Range & { division: string; deviceId: string }): Promise<Past> {
  const { division, deviceId, from, to, limit } = given;
  const { rows: readings } = await sql<ReadingRow>`select * from monitoring.reading
    where division = ${division} and device_id = ${deviceId} and at between ${from} and ${to}
    order by at, factor limit ${limit}`.execute(db);
  const { rows: positions } = await sql<PositionRow>`select * from monitoring.position
    where division = ${division} and device_id = ${deviceId} and at between ${from} and ${to}
    order by at limit ${limit}`.execute(db);
  return { readings: readings.map(toReading), positions: positions.map(toPosition) };
}

export type Peak = { deviceId: string; at: number; value: number };

/** The highest value in every five minutes of each device, in order. */
export async function readPeaks(
  db: Db,
  given: { division: string; deviceIds: readonly string[]; factor: string; kind: ReadingKind; from: Date; to: Date },
): Promise<Peak[]> {
  const { division, deviceIds, factor, kind, from, to } = given;
  const { rows } = await sql<{ device_id: string; at: Date; value: number }>`
    select device_id, date_bin('5 minutes', at, timestamptz '2000-01-01') as at, max(value) as value
    from monitoring.reading
    where division = ${division} and device_id = any(${deviceIds}) and factor = ${factor} and kind = ${kind}
      and at between ${from} and ${to} and flag in ('N', 'T', 'S')
    group by 1, 2 order by 1, 2`.execute(db);
  return rows.map((row) => ({ deviceId: row.device_id, at: row.at.getTime(), value: row.value }));
}

const CURSOR = "stream";

export async function readCursor(db: Db): Promise<Date | undefined> {
  const row = await alarmTables(db)
    .selectFrom("monitoring.rule_cursor")
    .select("received_at")
    .where("name", "=", CURSOR)
    .executeTakeFirst();
  return row?.received_at;
}

export async function writeCursor(db: Db, receivedAt: Date): Promise<void> {
  await alarmTables(db)
    .insertInto("monitoring.rule_cursor")
    .values({ name: CURSOR, received_at: receivedAt })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ received_at: receivedAt }))
    .execute();
}

const toReading = (row: ReadingRow): StoredReading => ({
  deviceId: row.device_id,
  division: row.division,
  factor: row.factor,
  kind: row.kind,
  at: row.at.getTime(),
  value: row.value,
  flag: row.flag,
  mayAlarm: (row.marks & NO_ALARM) === 0,
});

const toPosition = (row: PositionRow): StoredPosition => ({
  deviceId: row.device_id,
  division: row.division,
  at: row.at.getTime(),
  lon: row.lon,
  lat: row.lat,
  speedKmh: row.speed_kmh,
  direction: row.direction,
  status: Number(row.status),
  load: row.load,
  mileageKm: row.mileage_km,
  mayAlarm: (row.marks & NO_ALARM) === 0,
});
