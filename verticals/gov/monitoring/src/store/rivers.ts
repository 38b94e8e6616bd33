import type { Db } from "@zhida/platform";
import type { RiverNetwork, RiverPlace } from "../contract.ts";
import { alarmTables } from "./alarm-tables.ts";

export async function findNetwork(db: Db, division: string): Promise<RiverNetwork | undefined> {
  return alarmTables(db)
    .selectFrom("monitoring.river_network")
    .select(["division", "nodes", "reaches"])
    .where("division", "=", division)
    .executeTakeFirst();
}

export async function listRiverPlaces(db: Db, division: string): Promise<{ deviceId: string; place: RiverPlace }[]> {
  const rows = await alarmTables(db)
    .selectFrom("monitoring.river_place")
    .selectAll()
    .where("division", "=", division)
    .orderBy("device_id")
    .execute();
  return rows.map((row) => ({ deviceId: row.device_id, place: { reachId: row.reach_id, offsetM: row.offset_m } }));
}

/** Replaces the network of a division and where its devices stand on it. */
export async function saveNetwork(
  db: Db,
  { division, nodes, reaches }: RiverNetwork,
  places: readonly { deviceId: string; place: RiverPlace }[],
): Promise<void> {
  const content = { nodes: JSON.stringify(nodes), reaches: JSON.stringify(reaches) };
  await alarmTables(db)
    .insertInto("monitoring.river_network")
    .values({ division, ...content })
    .onConflict((conflict) => conflict.column("division").doUpdateSet(content))
    .execute();
  await alarmTables(db).deleteFrom("monitoring.river_place").where("division", "=", division).execute();
  if (places.length === 0) return;
  await alarmTables(db)
    .insertInto("monitoring.river_place")
    .values(
      places.map(({ deviceId, place }) => ({
        division,
        device_id: deviceId,
        reach_id: place.reachId,
        offset_m: place.offsetM,
      })),
    )
    .execute();
}
