import type { Db } from "@zhida/platform";
import type { Insertable, Selectable } from "kysely";
import { type DeviceStateTable, monitoring } from "./tables.ts";

export async function insertStates(db: Db, states: readonly Insertable<DeviceStateTable>[]): Promise<void> {
  for (let from = 0; from < states.length; from += 1_000) {
    await monitoring(db)
      .insertInto("monitoring.device_state")
      .values(states.slice(from, from + 1_000))
      .execute();
  }
}

/** The last ones, newest first. */
export const listStates = (
  db: Db,
  { division, id }: { division: string; id: string },
  limit: number,
): Promise<Selectable<DeviceStateTable>[]> =>
  monitoring(db)
    .selectFrom("monitoring.device_state")
    .selectAll()
    .where("division", "=", division)
    .where("device_id", "=", id)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
