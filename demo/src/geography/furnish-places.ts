import type { PlacesService } from "@zhida/places";
import { type Db, newId, transact } from "@zhida/platform";
import { demoEpoch } from "../demo-epoch.ts";
import { isDone, markDone } from "../store/steps.ts";
import { countyMap } from "./county-map.ts";

/** Draws the county's areas and its map; what is there already stays as it is. */
export async function furnishPlaces({ db, places }: { db: Db; places: PlacesService }): Promise<void> {
  if (await isDone(db, "places")) return;
  const { areas, features } = countyMap();
  const work = (tx: Db) => ({ db: tx, now: demoEpoch, requestId: newId() });
  await transact(db, (tx) => places.saveAreas(work(tx), areas));
  // Names on the map are found by where they lie: the areas come first.
  await places.refresh();
  await transact(db, async (tx) => {
    if (await markDone(tx, "places")) await places.saveFeatures(work(tx), "990122", features);
  });
  await places.refresh();
}
