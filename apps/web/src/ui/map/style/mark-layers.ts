import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { MAP_TONES } from "../map-mark.ts";
import { BOLD } from "./fonts.ts";
import type { Palette } from "./palette.ts";

const CLUSTERED: ExpressionSpecification = ["has", "point_count"];

/** What happens: shapes, then single marks, then clusters ringed in the colour of the most urgent among them. */
export function markLayers(palette: Palette): LayerSpecification[] {
  const tone = toneColour(palette);
  const worst: ExpressionSpecification = [
    "case",
    [">", ["get", "alarm"], 0],
    palette.tones.alarm,
    [">", ["get", "warn"], 0],
    palette.tones.warn,
    palette.tones.calm,
  ];
  const clusterRadius: ExpressionSpecification = [
    "interpolate",
    ["linear"],
    ["get", "point_count"],
    2,
    13,
    20,
    18,
    200,
    26,
  ];
  return [
    {
      id: "shape-fill",
      type: "fill",
      source: "shapes",
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": tone, "fill-opacity": 0.12 },
    },
    {
      id: "shape-corridor",
      type: "line",
      source: "shapes",
      filter: ["has", "corridor"],
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": tone,
        "line-opacity": 0.16,
        // Each zoom doubles the scale, so the width stays true on the ground.
        "line-width": [
          "interpolate",
          ["exponential", 2],
          ["zoom"],
          0,
          ["get", "corridor"],
          20,
          ["*", ["get", "corridor"], 2 ** 20],
        ],
      },
    },
    {
      id: "shape-line",
      type: "line",
      source: "shapes",
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": tone, "line-width": 2.5, "line-opacity": 0.9 },
    },
    {
      id: "mark-halo",
      type: "circle",
      source: "marks",
      filter: ["!", CLUSTERED],
      paint: {
        "circle-color": tone,
        "circle-radius": ["case", ["==", ["get", "selected"], true], 17, ["==", ["get", "tone"], "alarm"], 12, 0],
        "circle-opacity": 0.2,
      },
    },
    {
      id: "mark",
      type: "circle",
      source: "marks",
      filter: ["!", CLUSTERED],
      paint: {
        "circle-color": tone,
        "circle-radius": ["case", ["==", ["get", "selected"], true], 8, ["==", ["get", "tone"], "done"], 4, 5.5],
        "circle-stroke-color": palette.markEdge,
        "circle-stroke-width": 1.8,
      },
    },
    {
      id: "cluster",
      type: "circle",
      source: "marks",
      filter: CLUSTERED,
      paint: {
        "circle-color": palette.clusterFill,
        "circle-radius": clusterRadius,
        "circle-opacity": 0.94,
        "circle-stroke-color": worst,
        "circle-stroke-width": 2.5,
      },
    },
    {
      id: "cluster-count",
      type: "symbol",
      source: "marks",
      filter: CLUSTERED,
      layout: {
        "text-field": ["to-string", ["get", "point_count"]],
        "text-font": BOLD,
        "text-size": 13,
        // Names make room for it.
        "text-allow-overlap": true,
        "text-padding": 7,
      },
      paint: { "text-color": palette.clusterText },
    },
  ];
}

const toneColour = (palette: Palette): ExpressionSpecification =>
  [
    "match",
    ["get", "tone"],
    ...MAP_TONES.flatMap((tone) => [tone, palette.tones[tone]]),
    palette.tones.info,
  ] as unknown as ExpressionSpecification;
