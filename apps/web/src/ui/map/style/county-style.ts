import type { StyleSpecification } from "maplibre-gl";
import type { Language } from "../../../i18n/language.ts";
import { labelLayers } from "./label-layers.ts";
import { landLayers } from "./land-layers.ts";
import { markLayers } from "./mark-layers.ts";
import { type MapMode, PALETTES } from "./palette.ts";
import { roadLayers } from "./road-layers.ts";

const TILES = "county";
export const MARKS = "marks";
export const SHAPES = "shapes";
const TILE_PATH = "/api/places/tiles/{z}/{x}/{y}";
/** Deeper zooms enlarge it. */
const DEEPEST_TILE = 14;
const nothing = { type: "FeatureCollection", features: [] } as const;

/** The county's own map: one vector source, no sprite, no glyph server. Modes differ in paint only. */
export function countyStyle(mode: MapMode, language: Language): StyleSpecification {
  const palette = PALETTES[mode];
  return {
    version: 8,
    sources: {
      [TILES]: { type: "vector", tiles: [`${location.origin}${TILE_PATH}`], minzoom: 0, maxzoom: DEEPEST_TILE },
      [SHAPES]: { type: "geojson", data: nothing as never },
      [MARKS]: {
        type: "geojson",
        data: nothing as never,
        promoteId: "id",
        cluster: true,
        clusterRadius: 44,
        clusterMaxZoom: 17,
        clusterProperties: {
          alarm: ["+", ["case", ["==", ["get", "tone"], "alarm"], 1, 0]],
          warn: ["+", ["case", ["==", ["get", "tone"], "warn"], 1, 0]],
        },
      },
    },
    layers: [...landLayers(palette), ...roadLayers(palette), ...labelLayers(palette, language), ...markLayers(palette)],
  };
}
