import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Palette } from "./palette.ts";

const source = "county";

type RoadClass = { classes: string[]; id: string; minzoom: number; wide: [near: number, far: number] };

/** Widths in pixels at zoom 10 and zoom 16. */
const ROADS: RoadClass[] = [
  { id: "lane", classes: ["lane"], minzoom: 12, wide: [0.4, 7] },
  { id: "street", classes: ["street"], minzoom: 10.5, wide: [0.5, 10] },
  { id: "secondary", classes: ["secondary"], minzoom: 8.5, wide: [1, 12] },
  { id: "main-road", classes: ["primary", "trunk", "motorway"], minzoom: 7, wide: [1.6, 16] },
];

/** Every class twice: its edge below, its surface above, so that crossings join. */
export const roadLayers = (palette: Palette): LayerSpecification[] => [
  ...ROADS.map((road) => line(road, "case", palette.roadCase, 1.6)),
  ...ROADS.map((road) => line(road, "top", road.id === "main-road" ? palette.mainRoad : palette.road, 0)),
  {
    id: "rail",
    type: "line",
    source,
    "source-layer": "road",
    minzoom: 8,
    filter: ["==", ["get", "class"], "rail"],
    paint: { "line-color": palette.rail, "line-width": 1.6, "line-dasharray": [6, 3] },
  },
];

const line = (road: RoadClass, part: "case" | "top", colour: string, more: number): LayerSpecification => ({
  id: `${road.id}-${part}`,
  type: "line",
  source,
  "source-layer": "road",
  minzoom: road.minzoom,
  filter: ["in", ["get", "class"], ["literal", road.classes]],
  layout: { "line-cap": "round", "line-join": "round" },
  paint: { "line-color": colour, "line-width": width(road.wide, more) },
});

const width = ([near, far]: [number, number], more: number): ExpressionSpecification => [
  "interpolate",
  ["exponential", 1.6],
  ["zoom"],
  10,
  near + more * 0.5,
  16,
  far + more,
];
