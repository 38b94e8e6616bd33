import { LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { Line, Polygon, Position } from "./geometry.ts";

/** Layers of the vector tiles that are made from features. `area` and `grid` are made from the areas, `label` from both. */
export const FeatureLayer = z.enum(["water", "river", "green", "built", "road", "building", "poi", "site"]);
export type FeatureLayer = z.infer<typeof FeatureLayer>;

export const TILE_LAYERS = ["area", "grid", ...FeatureLayer.options, "label"] as const;

export const Geometry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Point"), coordinates: Position }),
  z.object({ type: z.literal("LineString"), coordinates: Line }),
  z.object({ type: z.literal("Polygon"), coordinates: Polygon }),
]);
export type Geometry = z.infer<typeof Geometry>;

/**
 * Something on the map. `kind` within its layer:
 * road: motorway, trunk, primary, secondary, street, lane, rail · river: main, branch, stream · water: lake, reservoir, river, pond ·
 * green: park, forest, tea, farmland, bamboo · built: town, village, industry · building: house, block, public, industry ·
 * poi: government, school, kindergarten, hospital, police, hall, market, bank, park, station, bridge, community, factory, scenic ·
 * site: construction, disposal.
 */
export const MapFeature = z.object({
  id: z.string().max(60),
  layer: FeatureLayer,
  kind: z.string().max(20),
  name: LocalizedText.nullable(),
  /** Street and number, or estate and building: what an address here is called. */
  address: z.string().max(120).nullable(),
  geometry: Geometry,
  /** From this zoom on it is drawn; 0 (all) to 14. */
  minZoom: z.int().min(0).max(14),
});
export type MapFeature = z.infer<typeof MapFeature>;
