import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Language } from "../../../i18n/language.ts";
import { BOLD, REGULAR } from "./fonts.ts";
import type { Palette } from "./palette.ts";

const source = "county";

/** Names of waters, roads, places and areas; English where the map has it and the reader wants it. */
export function labelLayers(palette: Palette, language: Language): LayerSpecification[] {
  const name = nameIn(language);
  const halo = { "text-halo-color": palette.halo, "text-halo-width": 1.4, "text-halo-blur": 0.4 };
  const placeName = (kind: "water" | "green", colour: string): LayerSpecification => ({
    id: `${kind}-name`,
    type: "symbol",
    source,
    "source-layer": "label",
    filter: ["==", ["get", "kind"], kind],
    minzoom: kind === "water" ? 10 : 12.5,
    layout: { "text-field": name, "text-font": REGULAR, "text-size": 12, "text-letter-spacing": 0.1 },
    paint: { "text-color": colour, ...halo },
  });
  return [
    {
      id: "river-name",
      type: "symbol",
      source,
      "source-layer": "river",
      minzoom: 9.5,
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 480,
        "text-field": name,
        "text-font": REGULAR,
        "text-size": ["interpolate", ["linear"], ["zoom"], 10, 11, 15, 15],
        "text-letter-spacing": 0.35,
      },
      paint: { "text-color": palette.waterText, ...halo },
    },
    {
      id: "road-name",
      type: "symbol",
      source,
      "source-layer": "road",
      minzoom: 13,
      layout: {
        "symbol-placement": "line",
        "text-field": name,
        "text-font": REGULAR,
        "text-size": 11.5,
        "text-letter-spacing": 0.08,
      },
      paint: { "text-color": palette.softText, ...halo },
    },
    {
      id: "poi-dot",
      type: "circle",
      source,
      "source-layer": "poi",
      minzoom: 13.5,
      paint: { "circle-radius": 2.6, "circle-color": palette.softText, "circle-opacity": 0.8 },
    },
    {
      id: "poi-name",
      type: "symbol",
      source,
      "source-layer": "poi",
      minzoom: 13.5,
      layout: {
        "text-field": name,
        "text-font": REGULAR,
        "text-size": 11,
        "text-anchor": "top",
        "text-offset": [0, 0.5],
        "text-optional": true,
      },
      paint: { "text-color": palette.softText, ...halo },
    },
    placeName("water", palette.waterText),
    placeName("green", palette.softText),
    areaName("community", 11.3, 14.8, [11.5, 11, 14, 14], REGULAR, name, { "text-color": palette.softText, ...halo }),
    areaName("town", 8.5, 13.5, [9, 12, 12, 18], BOLD, name, { "text-color": palette.text, ...halo }),
    areaName("county", 5, 8.5, [6, 13, 9, 20], BOLD, name, { "text-color": palette.text, ...halo }),
  ];
}

export const nameIn = (language: Language): ExpressionSpecification =>
  language === "en" ? ["coalesce", ["get", "name_en"], ["get", "name"], ""] : ["coalesce", ["get", "name"], ""];

const areaName = (
  level: string,
  minzoom: number,
  maxzoom: number,
  [zoomA, sizeA, zoomB, sizeB]: [number, number, number, number],
  font: string[],
  name: ExpressionSpecification,
  paint: object,
): LayerSpecification => ({
  id: `${level}-name`,
  type: "symbol",
  source,
  "source-layer": "label",
  filter: ["==", ["get", "kind"], level],
  minzoom,
  maxzoom,
  layout: {
    "text-field": name,
    "text-font": font,
    "text-size": ["interpolate", ["linear"], ["zoom"], zoomA, sizeA, zoomB, sizeB],
    "text-letter-spacing": 0.12,
    "text-max-width": 9,
    "text-padding": 4,
    "text-variable-anchor": ["center", "top", "bottom", "left", "right"],
    "text-radial-offset": 1.4,
    "text-justify": "auto",
  },
  paint,
});
