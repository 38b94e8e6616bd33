import type { Point, Polygon } from "../contract.ts";

/** Rings as flat numbers: lon, lat, lon, lat … */
export type FlatPolygon = readonly Float64Array[];

export const flatten = (polygon: Polygon): FlatPolygon => polygon.map((ring) => Float64Array.from(ring.flat()));

/**
 * Half open: a point on a border belongs to one side only, and because every edge is reckoned from its southern end, two neighbours who
 * share the edge agree on whose it is.
 */
export function isInside({ lon, lat }: Point, polygon: FlatPolygon): boolean {
  let inside = false;
  for (const ring of polygon) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const lat1 = ring[i + 1] as number;
      const lat2 = ring[i + 3] as number;
      if (lat1 > lat === lat2 > lat) continue;
      const lon1 = ring[i] as number;
      const lon2 = ring[i + 2] as number;
      const crossing =
        lat1 < lat2
          ? lon1 + ((lat - lat1) * (lon2 - lon1)) / (lat2 - lat1)
          : lon2 + ((lat - lat2) * (lon1 - lon2)) / (lat1 - lat2);
      if (lon < crossing) inside = !inside;
    }
  }
  return inside;
}
