import type { GeoJSONSource, GeoJSONSourceDiff } from "maplibre-gl";
import type { MapMark, MapShape } from "./map-mark.ts";

type Features = Parameters<GeoJSONSource["setData"]>[0];
type MarkFeature = NonNullable<GeoJSONSourceDiff["add"]>[number];

export const markAsFeature = ({ id, lon, lat, tone }: MapMark, selected: boolean): MarkFeature => ({
  type: "Feature",
  properties: { id, tone, selected },
  geometry: { type: "Point", coordinates: [lon, lat] },
});

export const shapesAsFeatures = (shapes: readonly MapShape[]): Features => ({
  type: "FeatureCollection",
  features: shapes.map(({ id, kind, tone, coordinates }) => ({
    type: "Feature",
    properties: { id, tone },
    geometry: { type: kind === "line" ? "LineString" : "Polygon", coordinates: coordinates as never },
  })),
});
