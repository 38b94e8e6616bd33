import type { Db } from "@zhida/platform";
import type { Insertable } from "kysely";
import { type AreaRow, type AreaTable, places } from "./tables.ts";

/** As JSON: a polygon per parameter would be slower than one text of all. */
export async function upsertAreas(db: Db, areas: readonly Insertable<AreaTable>[]): Promise<void> {
  for (let i = 0; i < areas.length; i += 500) {
    await places(db)
      .insertInto("places.area")
      .values(areas.slice(i, i + 500))
      .onConflict((conflict) =>
        conflict.column("code").doUpdateSet((row) => ({
          name: row.ref("excluded.name"),
          lon: row.ref("excluded.lon"),
          lat: row.ref("excluded.lat"),
          polygon: row.ref("excluded.polygon"),
        })),
      )
      .execute();
  }
}

export const listAllAreas = (db: Db): Promise<AreaRow[]> =>
  places(db).selectFrom("places.area").selectAll().orderBy("code").execute();

/** Locks the row: areas are saved one after another, so that two hands cannot draw an overlap at once. */
export async function nextAtlasVersion(db: Db): Promise<number> {
  const { version } = await places(db)
    .updateTable("places.atlas")
    .set((row) => ({ version: row("version", "+", 1) }))
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

export async function readAtlasVersion(db: Db): Promise<number> {
  const { version } = await places(db).selectFrom("places.atlas").select("version").executeTakeFirstOrThrow();
  return version;
}
