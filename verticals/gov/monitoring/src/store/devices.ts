import type { Domain } from "@zhida/identity";
import type { Db } from "@zhida/platform";
import { type Insertable, sql, type Updateable } from "kysely";
import type { DeviceQuery, DeviceState, Protocol } from "../contract.ts";
import type { KnownDevice } from "../service.ts";
import { pointOfRow } from "./alarm-tables.ts";
import { inDivision, inDomains } from "./domains.ts";
import { type DeviceRow, type DeviceTable, monitoring, type PresenceRow, type StoredMeasures } from "./tables.ts";

export type ListedDevice = DeviceRow & {
  presence: Pick<PresenceRow, "last_seen_at" | "online" | "clock_offset_ms"> | null;
};

/** Every device that is not retired, or those of the given ids, retired ones too; the caller keeps them in memory. */
export async function listKnownDevices(db: Db, ids?: readonly string[]): Promise<KnownDevice[]> {
  const all = monitoring(db).selectFrom("monitoring.device").selectAll();
  const rows = await (ids ? all.where("id", "in", ids) : all.where("state", "<>", "retired")).execute();
  return rows.map(toKnownDevice);
}

export const findDevice = (db: Db, id: string): Promise<DeviceRow | undefined> =>
  monitoring(db).selectFrom("monitoring.device").selectAll().where("id", "=", id).executeTakeFirst();

/** A page and one more, newest first, after the device with the given id. */
export async function listDevices(
  db: Db,
  domains: readonly Domain[],
  query: DeviceQuery,
  after: string | undefined,
): Promise<ListedDevice[]> {
  let select = monitoring(db)
    .selectFrom("monitoring.device")
    .leftJoin("monitoring.presence", (join) =>
      join
        .onRef("monitoring.presence.division", "=", "monitoring.device.division")
        .onRef("monitoring.presence.device_id", "=", "monitoring.device.id"),
    )
    .selectAll("monitoring.device")
    .select(["last_seen_at", "online", "clock_offset_ms"])
    .where(inDomains("monitoring.device.division", "organisation_code", domains))
    .orderBy("monitoring.device.id", "desc")
    .limit(query.limit + 1);
  if (after) select = select.where("monitoring.device.id", "<", after);
  if (query.division) select = select.where(inDivision("monitoring.device.division", query.division));
  if (query.kind) select = select.where("kind", "=", query.kind);
  if (query.protocol) select = select.where("protocol", "=", query.protocol);
  select = query.state ? select.where("state", "=", query.state) : select.where("state", "<>", "retired");
  if (query.online !== undefined) select = select.where(sql<boolean>`coalesce(online, false) = ${query.online}`);
  if (query.organisation) select = select.where("organisation_code", "=", query.organisation);
  if (query.site) select = select.where("site", "=", query.site);
  if (query.text) select = select.where(sql<boolean>`(code ^@ ${query.text} or plate ^@ ${query.text})`);
  const rows = await select.execute();
  return rows.map(({ last_seen_at, online, clock_offset_ms, ...device }) => ({
    ...device,
    presence: last_seen_at ? { last_seen_at, online: online ?? false, clock_offset_ms } : null,
  }));
}

/** Claims codes for devices; answers, in order, whose each code is now: one's own id, or that of who has it already. */
export async function claimCodes(
  db: Db,
  claims: readonly { protocol: Protocol; code: string; division: string; deviceId: string }[],
): Promise<{ deviceId: string }[]> {
  if (claims.length === 0) return [];
  const rows = claims.map(({ protocol, code, division, deviceId }) => ({ protocol, code, division, deviceId }));
  await sql`insert into monitoring.device_code (protocol, code, division, device_id)
    select * from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(protocol text, code text, division text, "deviceId" uuid)
    order by 1, 2 on conflict do nothing`.execute(db);
  const { rows: kept } = await sql<{ deviceId: string }>`select c.device_id as "deviceId"
    from rows from (json_to_recordset(${JSON.stringify(rows)}::json) as (protocol text, code text)) with ordinality
      as r(protocol, code, n)
    join monitoring.device_code c on c.protocol = r.protocol and c.code = r.code
    order by r.n`.execute(db);
  return kept;
}

export async function freeCode(db: Db, { protocol, code }: { protocol: Protocol; code: string }): Promise<void> {
  await monitoring(db)
    .deleteFrom("monitoring.device_code")
    .where("protocol", "=", protocol)
    .where("code", "=", code)
    .execute();
}

export async function insertDevices(db: Db, devices: readonly Insertable<DeviceTable>[]): Promise<void> {
  for (let from = 0; from < devices.length; from += 1_000) {
    await monitoring(db)
      .insertInto("monitoring.device")
      .values(devices.slice(from, from + 1_000))
      .execute();
  }
}

/** False when the device is no longer the version that was expected. */
export async function updateDevice(
  db: Db,
  { division, id }: { division: string; id: string },
  expectedVersion: number,
  change: Updateable<DeviceTable>,
): Promise<boolean> {
  const result = await monitoring(db)
    .updateTable("monitoring.device")
    .set({ ...change, version: expectedVersion + 1 })
    .where("division", "=", division)
    .where("id", "=", id)
    .where("version", "=", expectedVersion)
    .where("state", "<>", "retired")
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

export async function updateState(
  db: Db,
  { division, id }: { division: string; id: string },
  state: DeviceState,
  until: Date | null,
): Promise<void> {
  await monitoring(db)
    .updateTable("monitoring.device")
    .set(({ eb }) => ({ state, state_until: until, version: eb("version", "+", 1) }))
    .where("division", "=", division)
    .where("id", "=", id)
    .execute();
}

/** Devices whose calibration or maintenance has ended. */
export const listExpired = (db: Db, now: Date): Promise<DeviceRow[]> =>
  monitoring(db)
    .selectFrom("monitoring.device")
    .selectAll()
    .where("state_until", "<=", now)
    .orderBy("state_until")
    .limit(1_000)
    .execute();

/** What both memory and the contract say of a device. */
export const toKnownDevice = (row: DeviceRow): KnownDevice => ({
  id: row.id,
  division: row.division,
  code: row.code,
  protocol: row.protocol,
  kind: row.kind,
  name: row.name,
  point: pointOfRow(row),
  organisationCode: row.organisation_code,
  site: row.site,
  plate: row.plate,
  factors: row.factors,
  intervalS: row.interval_s,
  offlineAfterS: row.offline_after_s,
  snapshotUrl: row.snapshot_url,
  state: row.state,
  limits: limitsOf(row.measures),
});

const limitsOf = (measures: StoredMeasures): Record<string, number> =>
  Object.fromEntries(
    Object.entries(measures).flatMap(([factor, { limit }]) => (limit === null ? [] : [[factor, limit]])),
  );
