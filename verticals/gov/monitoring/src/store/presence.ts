import type { Db } from "@zhida/platform";
import { type Selectable, sql } from "kysely";
import { type GapTable, type LastValueTable, monitoring, type PresenceRow } from "./tables.ts";

type Key = { division: string; id: string };

export const findPresence = (db: Db, { division, id }: Key): Promise<PresenceRow | undefined> =>
  monitoring(db)
    .selectFrom("monitoring.presence")
    .selectAll()
    .where("division", "=", division)
    .where("device_id", "=", id)
    .executeTakeFirst();

export const listLastValues = (db: Db, { division, id }: Key): Promise<Selectable<LastValueTable>[]> =>
  monitoring(db)
    .selectFrom("monitoring.last_value")
    .selectAll()
    .where("division", "=", division)
    .where("device_id", "=", id)
    .orderBy("factor")
    .execute();

/** The last ones, newest first. */
export const listGaps = (db: Db, { division, id }: Key, limit: number): Promise<Selectable<GapTable>[]> =>
  monitoring(db)
    .selectFrom("monitoring.gap")
    .selectAll()
    .where("division", "=", division)
    .where("device_id", "=", id)
    .orderBy("from_at", "desc")
    .limit(limit)
    .execute();

export type OnlineChange = { division: string; deviceId: string; online: boolean; at: Date };

/** Writes down who came and went; answers for each that really changed when it had changed before. */
export async function writeOnline(
  db: Db,
  changes: readonly OnlineChange[],
): Promise<Map<string, { before: Date; lastSeenAt: Date }>> {
  const rows = changes.map(({ division, deviceId, online, at }) => ({
    division,
    deviceId,
    online,
    at: at.toISOString(),
  }));
  const result = await sql<{ device_id: string; before: Date; last_seen_at: Date }>`
    with told as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json)
        as r(division text, "deviceId" uuid, online boolean, at timestamptz)
    ), kept as (
      select p.division, p.device_id, p.online, p.changed_at from monitoring.presence p
      join told on told.division = p.division and told."deviceId" = p.device_id
    ), written as (
      insert into monitoring.presence as p (division, device_id, last_seen_at, online, changed_at)
      select division, "deviceId", at, online, at from told order by 1, 2
      on conflict (division, device_id) do update set online = excluded.online, changed_at = excluded.changed_at
        where p.online <> excluded.online
      returning p.division, p.device_id, p.last_seen_at, p.changed_at
    )
    select w.device_id, coalesce(k.changed_at, w.changed_at) as before, w.last_seen_at
    from written w left join kept k using (division, device_id)`.execute(db);
  return new Map(
    result.rows.map(({ device_id, before, last_seen_at }) => [device_id, { before, lastSeenAt: last_seen_at }]),
  );
}
