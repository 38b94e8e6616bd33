import type { GeoJSONSource } from "maplibre-gl";
import type { MapMark, MapShape } from "./map-mark.ts";

type Features = Parameters<GeoJSONSource["setData"]>[0];

export const marksAsFeatures = (marks: readonly MapMark[], selected?: string | null): Features => ({
  type: "FeatureCollection",
  features: marks.map(({ id, lon, lat, tone }) => ({
    type: "Feature",
    properties: { id, tone, selected: id === selected },
    geometry: { type: "Point", coordinates: [lon, lat] },
  })),
});

export const shapesAsFeatures = (shapes: readonly MapShape[]): Features => ({
  type: "FeatureCollection",
  features: shapes.map(({ id, kind, tone, coordinates }) => ({
    type: "Feature",
    properties: { id, tone },
    geometry: { type: kind === "line" ? "LineString" : "Polygon", coordinates: coordinates as never },
  })),
});
