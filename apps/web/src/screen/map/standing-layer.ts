import type { ExpressionSpecification, GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import { PALETTES } from "../../ui/map/style/palette.ts";
import type { ScreenMode } from "../shell/screen-mode.ts";

const ID = "standing";
const UNDER = "mark-halo";

/** A device that stands still, or a grid worker on patrol. */
export type Standing = {
  lon: number;
  lat: number;
  shape: "diamond" | "square" | "person";
  state: "well" | "alarm" | "away";
};

const SIGN: ExpressionSpecification = ["match", ["get", "shape"], "diamond", "◆", "square", "■", "●"];

/** Devices and grid workers, under the incidents. */
export function addStanding(map: MapLibre) {
  map.addSource(ID, { type: "geojson", data: { type: "FeatureCollection", features: [] } });
  map.addLayer(
    {
      id: ID,
      type: "symbol",
      source: ID,
      layout: {
        "text-field": SIGN,
        "text-font": ["sans-serif"],
        "text-size": ["interpolate", ["linear"], ["zoom"], 8, 9, 14, 17],
        "text-allow-overlap": true,
        "text-ignore-placement": true,
      },
      paint: { "text-halo-width": 1.2 },
    },
    UNDER,
  );
  return {
    show(standing: readonly Standing[] | null) {
      map.setLayoutProperty(ID, "visibility", standing ? "visible" : "none");
      if (!standing) return;
      void map.getSource<GeoJSONSource>(ID)?.setData({
        type: "FeatureCollection",
        features: standing.map(({ lon, lat, shape, state }) => ({
          type: "Feature",
          properties: { shape, state },
          geometry: { type: "Point", coordinates: [lon, lat] },
        })),
      });
    },
    colour(mode: ScreenMode) {
      const { tones, halo } = PALETTES[mode];
      const colour: ExpressionSpecification = [
        "case",
        ["==", ["get", "state"], "alarm"],
        tones.alarm,
        ["==", ["get", "state"], "away"],
        tones.done,
        ["==", ["get", "shape"], "person"],
        tones.calm,
        tones.info,
      ];
      map.setPaintProperty(ID, "text-color", colour);
      map.setPaintProperty(ID, "text-halo-color", halo);
    },
  };
}
