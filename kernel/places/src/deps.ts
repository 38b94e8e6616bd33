import type { LiveBus } from "@zhida/platform";
import type { CurrentAtlas } from "./atlas/current-atlas.ts";
import type { TileStore } from "./tiles/tile-store.ts";

/** What routes need besides the unit of work. */
export type Deps = { live: LiveBus; current: CurrentAtlas; tiles: TileStore };
