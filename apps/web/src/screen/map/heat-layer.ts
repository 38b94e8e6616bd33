import type { ExpressionSpecification, GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import type { ScreenMode } from "../shell/screen-mode.ts";

const ID = "heat";
const RAMP: Record<ScreenMode, [string, string, string, string]> = {
  day: ["rgba(214,160,60,0)", "rgba(221,171,84,0.55)", "rgba(201,104,52,0.75)", "rgba(162,50,32,0.85)"],
  night: ["rgba(60,110,120,0)", "rgba(64,128,136,0.5)", "rgba(226,170,92,0.7)", "rgba(255,125,102,0.85)"],
};

export type HeatPoint = { lon: number; lat: number; weight: number };

/** Where reports pile up; under the marks, above the ground. */
export function addHeat(map: MapLibre) {
  map.addSource(ID, { type: "geojson", data: { type: "FeatureCollection", features: [] } });
  map.addLayer(
    {
      id: ID,
      type: "heatmap",
      source: ID,
      layout: { visibility: "none" },
      paint: {
        "heatmap-weight": ["get", "weight"],
        "heatmap-radius": ["interpolate", ["exponential", 1.6], ["zoom"], 8, 16, 12, 42, 16, 110],
        "heatmap-intensity": ["interpolate", ["linear"], ["zoom"], 8, 0.22, 12, 0.5, 15, 1.2],
        "heatmap-opacity": 0.85,
      },
    },
    "river-name",
  );
  return {
    show(points: readonly HeatPoint[] | null) {
      map.setLayoutProperty(ID, "visibility", points ? "visible" : "none");
      if (!points) return;
      void map.getSource<GeoJSONSource>(ID)?.setData({
        type: "FeatureCollection",
        features: points.map(({ lon, lat, weight }) => ({
          type: "Feature",
          properties: { weight },
          geometry: { type: "Point", coordinates: [lon, lat] },
        })),
      });
    },
    colour(mode: ScreenMode) {
      const [none, low, high, most] = RAMP[mode];
      const density: ExpressionSpecification = [
        "interpolate",
        ["linear"],
        ["heatmap-density"],
        0,
        none,
        0.25,
        low,
        0.65,
        high,
        1,
        most,
      ];
      map.setPaintProperty(ID, "heatmap-color", density);
    },
  };
}
