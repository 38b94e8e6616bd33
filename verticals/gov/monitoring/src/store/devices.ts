import type { Db } from "@zhida/platform";
import type { KnownDevice } from "../service.ts";
import { type DeviceRow, monitoring } from "./tables.ts";

/** Every device that is not retired; the caller keeps them in memory. */
export async function listKnownDevices(db: Db): Promise<KnownDevice[]> {
  const rows = await monitoring(db)
    .selectFrom("monitoring.device")
    .selectAll()
    .where("state", "<>", "retired")
    .execute();
  return rows.map(toKnownDevice);
}

const toKnownDevice = (row: DeviceRow): KnownDevice => ({
  id: row.id,
  division: row.division,
  code: row.code,
  protocol: row.protocol,
  kind: row.kind,
  name: row.name,
  point: pointOf(row),
  organisationCode: row.organisation_code,
  site: row.site,
  plate: row.plate,
  factors: row.factors,
  intervalS: row.interval_s,
  offlineAfterS: row.offline_after_s,
  snapshotUrl: row.snapshot_url,
  state: row.state,
});

export const pointOf = ({ lon, lat }: DeviceRow) => (lon === null || lat === null ? null : { lon, lat });
