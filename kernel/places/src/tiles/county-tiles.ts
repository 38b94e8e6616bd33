import { GeoJSONVT } from "@maplibre/geojson-vt";
import type { DrawnArea } from "../atlas/atlas.ts";
import { TILE_LAYERS } from "../contract.ts";
import type { FeatureRow } from "../store/tables.ts";
import { areaFeatures, mapFeatures, type TileFeature, type TileLayer } from "./tile-features.ts";

type Tile = NonNullable<ReturnType<GeoJSONVT["getTile"]>>;
export type TileFeatures = Tile["features"];

/** The deepest zoom that is cut; a map goes on by enlarging it. One unit is then 0.5 m. */
export const DEEPEST = 14;

/** The map of one county, cut into tiles as they are asked for. */
export class CountyTiles {
  readonly #layers = new Map<TileLayer, GeoJSONVT>();

  constructor(features: readonly FeatureRow[], areas: readonly DrawnArea[]) {
    const byLayer = new Map<TileLayer, TileFeature[]>(TILE_LAYERS.map((layer) => [layer, []]));
    for (const { layer, feature } of [...mapFeatures(features), ...areaFeatures(areas)])
      byLayer.get(layer)?.push(feature);
    for (const [layer, members] of byLayer) {
      if (members.length === 0) continue;
      this.#layers.set(
        layer,
        new GeoJSONVT({ type: "FeatureCollection", features: members } as never, {
          maxZoom: DEEPEST,
          indexMaxZoom: 8,
          indexMaxPoints: 20_000,
          // What neighbours share must stay shared: coarse simplification would open gaps between them.
          tolerance: layer === "area" || layer === "grid" ? 1.5 : 3,
          extent: 4096,
          buffer: layer === "label" || layer === "poi" ? 256 : 64,
        }),
      );
    }
  }

  /** What is drawn of each layer at that zoom. */
  *cut(z: number, x: number, y: number): Generator<[TileLayer, TileFeatures]> {
    for (const [layer, index] of this.#layers) {
      const features =
        index.getTile(z, x, y)?.features.filter((each: TileFeatures[number]) => (each.tags?.from ?? 0) <= z) ?? [];
      if (features.length > 0) yield [layer, features as TileFeatures];
    }
  }
}
