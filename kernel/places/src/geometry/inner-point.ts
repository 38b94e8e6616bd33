import type { Point, Polygon, Position } from "../contract.ts";
import { bboxOf } from "./bbox.ts";

/** A point well inside: the middle of the widest stretch of five lines across. */
export function innerPoint(polygon: Polygon): Point {
  const [, south, , north] = bboxOf(polygon[0] ?? []);
  let best: { point: Point; width: number } | undefined;
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const lat = south + (north - south) * share + 1e-9;
    const cuts = polygon.flatMap((ring) => ring.slice(1).flatMap((to, i) => cut(ring[i] as Position, to, lat)));
    cuts.sort((a, b) => a - b);
    for (let i = 1; i < cuts.length; i += 2) {
      const [from, to] = [cuts[i - 1] as number, cuts[i] as number];
      if (to - from > (best?.width ?? 0))
        best = { point: { lon: round((from + to) / 2), lat: round(lat) }, width: to - from };
    }
  }
  const [lon, lat] = polygon[0]?.[0] ?? [0, 0];
  return best?.point ?? { lon, lat };
}

const cut = ([ax, ay]: Position, [bx, by]: Position, lat: number): number[] =>
  ay > lat === by > lat ? [] : [ax + ((lat - ay) * (bx - ax)) / (by - ay)];

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
