import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import { identity } from "./tables.ts";

/** Notes that a person used this browser; `isStrange` where it is the first time and others were used before. */
export async function noteDevice(
  db: Db,
  { personId, markHash, now }: { personId: string; markHash: Buffer; now: Date },
): Promise<{ isStrange: boolean; division: string }> {
  const { rows } = await sql<{ is_strange: boolean; division: string }>`
    with before as (
      select mark_hash = ${markHash} as same from identity.known_device where person_id = ${personId}
    ), noted as (
      insert into identity.known_device (person_id, mark_hash, last_seen_at) values (${personId}, ${markHash}, ${now})
      on conflict (person_id, mark_hash) do update set last_seen_at = excluded.last_seen_at
    )
    select p.division, coalesce((select not bool_or(same) from before), false) as is_strange
    from identity.person p where p.id = ${personId}`.execute(db);
  const row = rows[0];
  if (!row) throw new Error("whoever signs in is a person");
  return { isStrange: row.is_strange, division: row.division };
}

export async function deleteDevicesUnseenSince(db: Db, instant: Date): Promise<void> {
  await identity(db).deleteFrom("identity.known_device").where("last_seen_at", "<", instant).execute();
}
