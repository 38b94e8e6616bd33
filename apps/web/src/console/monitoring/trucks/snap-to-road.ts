import type { Map as MapLibre } from "maplibre-gl";
import { type RoutePoint, rounded } from "./route-edits.ts";

/** Pixels within which a press is taken to mean the road. */
const REACH_PX = 14;

/** The nearest place on a road that is drawn near the point; the point itself where there is none. */
export function snapToRoad(map: MapLibre, point: RoutePoint): RoutePoint {
  const at = map.project(point);
  const box: [[number, number], [number, number]] = [
    [at.x - REACH_PX, at.y - REACH_PX],
    [at.x + REACH_PX, at.y + REACH_PX],
  ];
  const lines = map
    .queryRenderedFeatures(box)
    .filter(({ sourceLayer }) => sourceLayer === "road")
    .flatMap(({ geometry }): number[][][] => {
      if (geometry.type === "LineString") return [geometry.coordinates];
      return geometry.type === "MultiLineString" ? geometry.coordinates : [];
    })
    .map((line) => line.map((each) => map.project(each as [number, number])));
  const found = nearestOn(lines, at);
  if (!found || Math.hypot(found.x - at.x, found.y - at.y) > REACH_PX) return point;
  const { lng, lat } = map.unproject([found.x, found.y]);
  return rounded(lng, lat);
}

type Pixel = { x: number; y: number };

/** The nearest point on any of the lines. */
export function nearestOn(lines: readonly (readonly Pixel[])[], at: Pixel): Pixel | undefined {
  let best: Pixel | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1]!, line[i]!];
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const square = dx * dx + dy * dy;
      const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - a.x) * dx + (at.y - a.y) * dy) / square));
      const point = { x: a.x + along * dx, y: a.y + along * dy };
      const distance = Math.hypot(point.x - at.x, point.y - at.y);
      if (distance < least) [best, least] = [point, distance];
    }
  }
  return best;
}
