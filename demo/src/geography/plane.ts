import type { Point, Position } from "@zhida/places/contract";

/** Metres east and north of the map's corner. */
export type Spot = readonly [x: number, y: number];

const CORNER: Point = { lon: 116.4, lat: 30.6 };
const METRES_PER_DEGREE = 111_194.93;
/** At the middle of the county: over its 40 km the error of the plane is below 0.3 %. */
const LON_METRES = METRES_PER_DEGREE * Math.cos((30.79 * Math.PI) / 180);

const sixDecimals = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

export const toPosition = ([x, y]: Spot): Position => [
  sixDecimals(CORNER.lon + x / LON_METRES),
  sixDecimals(CORNER.lat + y / METRES_PER_DEGREE),
];

export function toPoint(spot: Spot): Point {
  const [lon, lat] = toPosition(spot);
  return { lon, lat };
}

export const fromPoint = ({ lon, lat }: Point): Spot => [
  (lon - CORNER.lon) * LON_METRES,
  (lat - CORNER.lat) * METRES_PER_DEGREE,
];

/** Kilometres, as the gazetteer gives them. */
export const km = (x: number, y: number): Spot => [x * 1_000, y * 1_000];

export const apart = (a: Spot, b: Spot): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

export const between = (a: Spot, b: Spot, share: number): Spot => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];
