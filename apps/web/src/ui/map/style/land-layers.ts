import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "./palette.ts";

const source = "county";
const level = (name: string) => ["==", ["get", "level"], name] as never;

/** Ground, water and borders. */
export const landLayers = (palette: Palette): LayerSpecification[] => [
  { id: "outside", type: "background", paint: { "background-color": palette.outside } },
  {
    id: "shore",
    type: "line",
    source,
    "source-layer": "area",
    filter: level("county"),
    paint: { "line-color": palette.shore, "line-width": 18, "line-blur": 18, "line-opacity": 0.5 },
  },
  {
    id: "land",
    type: "fill",
    source,
    "source-layer": "area",
    filter: level("county"),
    paint: { "fill-color": palette.land },
  },
  {
    id: "green",
    type: "fill",
    source,
    "source-layer": "green",
    paint: { "fill-color": ["match", ["get", "kind"], "farmland", palette.farm, palette.green] },
  },
  { id: "built", type: "fill", source, "source-layer": "built", paint: { "fill-color": palette.built } },
  { id: "water", type: "fill", source, "source-layer": "water", paint: { "fill-color": palette.water } },
  {
    id: "river",
    type: "line",
    source,
    "source-layer": "river",
    layout: { "line-cap": "round", "line-join": "round" },
    paint: {
      "line-color": palette.river,
      "line-width": [
        "interpolate",
        ["exponential", 1.5],
        ["zoom"],
        8,
        ["match", ["get", "kind"], "main", 2, "branch", 1, 0.4],
        12,
        ["match", ["get", "kind"], "main", 6, "branch", 3, 1.4],
        16,
        ["match", ["get", "kind"], "main", 42, "branch", 20, 8],
      ],
    },
  },
  {
    id: "grid-border",
    type: "line",
    source,
    "source-layer": "grid",
    minzoom: 12.5,
    paint: { "line-color": palette.fineBorder, "line-width": 0.8, "line-dasharray": [2, 2] },
  },
  {
    id: "community-border",
    type: "line",
    source,
    "source-layer": "area",
    filter: level("community"),
    minzoom: 10.5,
    paint: {
      "line-color": palette.fineBorder,
      "line-width": ["interpolate", ["linear"], ["zoom"], 10.5, 0.5, 14, 1.4],
    },
  },
  {
    id: "town-border",
    type: "line",
    source,
    "source-layer": "area",
    filter: level("town"),
    layout: { "line-join": "round" },
    paint: {
      "line-color": palette.border,
      "line-width": ["interpolate", ["linear"], ["zoom"], 8, 0.6, 14, 2],
      "line-dasharray": [4, 2, 1, 2],
      "line-opacity": 0.8,
    },
  },
  {
    id: "county-border",
    type: "line",
    source,
    "source-layer": "area",
    filter: level("county"),
    layout: { "line-join": "round" },
    paint: { "line-color": palette.shore, "line-width": ["interpolate", ["linear"], ["zoom"], 8, 1.2, 14, 3] },
  },
  {
    id: "building",
    type: "fill",
    source,
    "source-layer": "building",
    minzoom: 13,
    paint: {
      "fill-color": palette.building,
      "fill-outline-color": palette.buildingEdge,
      "fill-opacity": ["interpolate", ["linear"], ["zoom"], 13, 0, 14, 1],
    },
  },
  {
    id: "site",
    type: "fill",
    source,
    "source-layer": "site",
    minzoom: 10,
    paint: { "fill-color": palette.site, "fill-opacity": 0.16 },
  },
  {
    id: "site-edge",
    type: "line",
    source,
    "source-layer": "site",
    minzoom: 10,
    paint: { "line-color": palette.site, "line-width": 1.2, "line-dasharray": [3, 2], "line-opacity": 0.8 },
  },
];
