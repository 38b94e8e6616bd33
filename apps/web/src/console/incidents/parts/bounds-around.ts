import type { MapBounds, MapPoint } from "../../../ui/map/map-mark.ts";

/** A rim of about 600 m, so that the neighbourhood is recognised. */
const RIM_DEGREES = 0.006;

/** Bounds that hold all of the points, with a rim. */
export function boundsAround(points: readonly MapPoint[]): MapBounds {
  const lons = points.map(({ lon }) => lon);
  const lats = points.map(({ lat }) => lat);
  return [
    Math.min(...lons) - RIM_DEGREES,
    Math.min(...lats) - RIM_DEGREES,
    Math.max(...lons) + RIM_DEGREES,
    Math.max(...lats) + RIM_DEGREES,
  ];
}
