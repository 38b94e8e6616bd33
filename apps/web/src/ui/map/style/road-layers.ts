import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Palette } from "./palette.ts";

const source = "county";

type RoadClass = { classes: string[]; id: string; minzoom: number; wide: [near: number, far: number] };

/** Widths in pixels at zoom 10 and zoom 16. */
const ROADS: RoadClass[] = [
  { id: "lane", classes: ["lane", "village", "residential", "service", "path"], minzoom: 12.5, wide: [0.3, 7] },
  { id: "street", classes: ["street", "town", "township", "tertiary", "secondary"], minzoom: 10, wide: [0.7, 11] },
  {
    id: "main-road",
    classes: ["main", "county", "primary", "trunk", "national", "provincial", "highway", "motorway"],
    minzoom: 8,
    wide: [1.4, 15],
  },
];

/** Every class twice: its edge below, its surface above, so that crossings join. */
export const roadLayers = (palette: Palette): LayerSpecification[] => [
  ...ROADS.map((road) => line(road, "case", palette.roadCase, 1.6)),
  ...ROADS.map((road) => line(road, "top", road.id === "main-road" ? palette.mainRoad : palette.road, 0)),
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
