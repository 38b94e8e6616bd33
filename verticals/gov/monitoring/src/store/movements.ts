import type { Domain } from "@zhida/identity";
import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { DeviceKind, DevicePosition } from "../contract.ts";
import { inDivision, inDomains } from "./domains.ts";
import type { LastPositionTable } from "./tables.ts";

type Row = Omit<LastPositionTable, "division">;

const MOST_DEVICES = 5_000;

/** Last positions since then of devices in the domains. */
export async function listLatestPositions(
  db: Db,
  { division, since, domains }: { division: string; since: Date; domains: readonly Domain[] },
): Promise<DevicePosition[]> {
  const { rows } = await sql<Row>`select p.device_id, p.at, p.lon, p.lat, p.speed_kmh, p.direction, p.load
    from monitoring.last_position p
    join monitoring.device d on d.division = p.division and d.id = p.device_id
    where ${inDivision("p.division", division)} and ${inDomains("d.division", "d.organisation_code", domains)}
      and p.at > ${since} and d.state <> 'retired'
    order by p.at desc limit ${MOST_DEVICES}`.execute(db);
  return rows.map(toPosition);
}

/** One device's way, the last position of each step. */
export async function listTrack(
  db: Db,
  given: { division: string; id: string; from: Date; to: Date; stepS: number },
): Promise<DevicePosition[]> {
  const { division, id, from, to, stepS } = given;
  const { rows } = await sql<Row>`
    select distinct on (step) device_id, at, lon, lat, speed_kmh, direction, load from (
      select *, date_bin(make_interval(secs => ${stepS}), at, timestamptz '2000-01-01 00:00:00+08') as step
      from monitoring.position
      where division = ${division} and device_id = ${id} and at >= ${from} and at < ${to}
    ) p order by step, at desc`.execute(db);
  return rows.map(toPosition);
}

export type KindCount = { kind: DeviceKind; devices: number; online: number };

/** Devices in use of each kind in the domains, and how many are there. */
export async function countDevices(
  db: Db,
  { division, domains }: { division: string; domains: readonly Domain[] },
): Promise<KindCount[]> {
  const { rows } = await sql<KindCount>`select d.kind, count(*)::int as devices,
      (count(*) filter (where p.online))::int as online
    from monitoring.device d
    left join monitoring.presence p
      on p.division = d.division and p.device_id = d.id and ${inDivision("p.division", division)}
    where ${inDivision("d.division", division)} and ${inDomains("d.division", "d.organisation_code", domains)}
      and d.state <> 'retired'
    group by d.kind order by d.kind`.execute(db);
  return rows;
}

const toPosition = (row: Row): DevicePosition => ({
  deviceId: row.device_id,
  at: row.at.toISOString(),
  lon: row.lon,
  lat: row.lat,
  speedKmh: row.speed_kmh,
  direction: row.direction,
  load: row.load,
});
