import type { GeoJSONSource, GeoJSONSourceDiff } from "maplibre-gl";
import type { MapMark, MapShape } from "./map-mark.ts";

type Line = readonly (readonly [number, number])[];
type Features = Parameters<GeoJSONSource["setData"]>[0];
type MarkFeature = NonNullable<GeoJSONSourceDiff["add"]>[number];

export const markAsFeature = ({ id, lon, lat, tone }: MapMark, selected: boolean): MarkFeature => ({
  type: "Feature",
  properties: { id, tone, selected },
  geometry: { type: "Point", coordinates: [lon, lat] },
});

export const shapesAsFeatures = (shapes: readonly MapShape[]): Features => ({
  type: "FeatureCollection",
  features: shapes.map(({ id, kind, tone, widthM, coordinates }) => ({
    type: "Feature",
    properties: { id, tone, ...(widthM && { corridor: pixelsAtZoom0(widthM, coordinates as Line) }) },
    geometry: { type: kind === "line" ? "LineString" : "Polygon", coordinates: coordinates as never },
  })),
});

const EQUATOR_M = 40_075_016.686;
const TILE_PX = 512;

/** How many pixels so many metres are on the map of the whole world, at the latitude where the line begins. */
const pixelsAtZoom0 = (metres: number, [first]: Line): number =>
  (metres * TILE_PX) / (EQUATOR_M * Math.cos(((first?.[1] ?? 0) * Math.PI) / 180));
