import { middle } from "../atlas/address-book.ts";
import type { DrawnArea } from "../atlas/atlas.ts";
import type { AreaLevel, Geometry, TILE_LAYERS } from "../contract.ts";
import type { FeatureRow } from "../store/tables.ts";

export type TileLayer = (typeof TILE_LAYERS)[number];

/** `from`: the zoom from which on it is drawn; stays on the server. */
export type TileFeature = {
  type: "Feature";
  geometry: Geometry;
  properties: Record<string, string | number>;
};

type Placed = { layer: TileLayer; feature: TileFeature };

const AREA_FROM: Record<AreaLevel, number> = { province: 0, city: 0, county: 0, town: 7, community: 9, grid: 12 };
const LABEL_FROM: Record<AreaLevel, number> = { province: 3, city: 5, county: 6, town: 8, community: 11, grid: 14 };

export function* areaFeatures(areas: readonly DrawnArea[]): Generator<Placed> {
  for (const { code, level, name, polygon, centre } of areas) {
    const properties = { level, code, name: name.zh, name_en: name.en };
    const layer = level === "grid" ? "grid" : "area";
    yield { layer, feature: feature({ type: "Polygon", coordinates: polygon }, properties, AREA_FROM[level]) };
    const geometry: Geometry = { type: "Point", coordinates: [centre.lon, centre.lat] };
    yield { layer: "label", feature: feature(geometry, { ...properties, kind: level }, LABEL_FROM[level]) };
  }
}

/** Water and greens that have a name get a label in their middle. */
export function* mapFeatures(rows: readonly FeatureRow[]): Generator<Placed> {
  for (const { layer, kind, name, address, geometry, min_zoom } of rows) {
    const properties = {
      ...(layer === "road" ? { class: kind } : { kind }),
      ...(name && { name: name.zh, name_en: name.en }),
      ...(layer === "building" && address && { address }),
    };
    yield { layer, feature: feature(geometry, properties, min_zoom) };
    if (name && (layer === "water" || layer === "green") && kind !== "river") {
      const { lon, lat } = middle(geometry);
      const label = { kind: layer, name: name.zh, name_en: name.en };
      yield {
        layer: "label",
        feature: feature({ type: "Point", coordinates: [lon, lat] }, label, Math.max(10, min_zoom)),
      };
    }
  }
}

const feature = (geometry: Geometry, properties: TileFeature["properties"], from: number): TileFeature => ({
  type: "Feature",
  geometry,
  properties: { ...properties, from },
});
