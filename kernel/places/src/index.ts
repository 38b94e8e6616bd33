import type { Db, LiveBus, Module } from "@zhida/platform";
import { addressAt } from "./atlas/address-at.ts";
import { currentAtlas } from "./atlas/current-atlas.ts";
import { distanceM } from "./geometry/distance.ts";
import { areaRoutes } from "./routes/area-routes.ts";
import { placeRoutes } from "./routes/place-routes.ts";
import { tileRoutes } from "./routes/tile-routes.ts";
import { saveAreas } from "./save-areas.ts";
import { saveFeatures } from "./save-features.ts";
import { searchPlaces } from "./search/search-places.ts";
import type { PlacesService } from "./service.ts";
import { tileStore } from "./tiles/tile-store.ts";

export * from "./contract.ts";
export { areasChanged } from "./events.ts";
export type { PlacesService } from "./service.ts";

/** Where things are: areas down to the grid, addresses, and the map itself. */
export function placesModule({ db, live }: { db: Db; live: LiveBus }): Module & { service: PlacesService } {
  const current = currentAtlas({ db, live });
  const deps = { live, current, tiles: tileStore({ db, current }) };
  return {
    name: "places",
    migrations: new URL("../migrations/", import.meta.url),
    routes: [...areaRoutes(deps), ...placeRoutes(deps), ...tileRoutes(deps)],
    start: current.start,
    stop: async () => current.stop(),
    service: {
      locate: (point) => current.atlas().locate(point),
      area: (code) => current.atlas().area(code),
      areasWithin: (code, level) => current.atlas().within(code, level),
      addressAt: (point) => addressAt(current, point),
      search: (work, asked) => searchPlaces(current, work, asked),
      distanceM,
      saveAreas: (work, drafts) => saveAreas(deps, work, drafts),
      saveFeatures: (work, county, features) => saveFeatures(deps, work, county, features),
      refresh: current.refresh,
    },
  };
}
