import type { Db } from "@zhida/platform";
import { type Insertable, sql } from "kysely";
import type { Bbox } from "../contract.ts";
import { type CountyMapRow, type FeatureRow, type FeatureTable, places } from "./tables.ts";

/** Answers the version that the county's map has now. */
export async function saveCountyMap(db: Db, county: string, [west, south, east, north]: Bbox): Promise<number> {
  const { version } = await places(db)
    .insertInto("places.county_map")
    .values({ county, version: 1, west, south, east, north })
    .onConflict((conflict) =>
      conflict.column("county").doUpdateSet({ version: sql`county_map.version + 1`, west, south, east, north }),
    )
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

export async function replaceFeatures(
  db: Db,
  county: string,
  features: readonly Insertable<FeatureTable>[],
): Promise<void> {
  await places(db).deleteFrom("places.feature").where("county", "=", county).execute();
  for (let i = 0; i < features.length; i += 2_000) {
    await places(db)
      .insertInto("places.feature")
      .expression(
        sql<FeatureRow>`select county, id, layer, kind, name, address, geometry, min_zoom from jsonb_to_recordset(${JSON.stringify(features.slice(i, i + 2_000))}::jsonb)
          as f (county text, id text, layer text, kind text, name jsonb, address text, geometry jsonb, min_zoom int)` as never,
      )
      .columns(["county", "id", "layer", "kind", "name", "address", "geometry", "min_zoom"])
      .execute();
  }
}

export const listFeatures = (db: Db, county: string): Promise<FeatureRow[]> =>
  places(db).selectFrom("places.feature").selectAll().where("county", "=", county).orderBy("id").execute();

/** What an address can be told by. */
export const listAddressable = (
  db: Db,
): Promise<Pick<FeatureRow, "layer" | "kind" | "name" | "address" | "geometry">[]> =>
  places(db)
    .selectFrom("places.feature")
    .select(["layer", "kind", "name", "address", "geometry"])
    .where((row) =>
      row.or([
        row("address", "is not", null),
        row.and([row("name", "is not", null), row("layer", "in", ["poi", "road"])]),
      ]),
    )
    .execute();

export const listCountyMaps = (db: Db): Promise<CountyMapRow[]> =>
  places(db).selectFrom("places.county_map").selectAll().orderBy("county").execute();
