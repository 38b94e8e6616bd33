import type { Point } from "../contract.ts";

const RADIUS_M = 6_371_008.8;
const RADIAN = Math.PI / 180;

/** Metres over the ground (haversine on the mean sphere; 0.5 % of a geodesic at most). */
export function distanceM(a: Point, b: Point): number {
  const dLat = (b.lat - a.lat) * RADIAN;
  const dLon = (b.lon - a.lon) * RADIAN;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIAN) * Math.cos(b.lat * RADIAN) * Math.sin(dLon / 2) ** 2;
  return 2 * RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Metres that a degree is worth there. */
export const degreeM = (lat: number): { lon: number; lat: number } => ({
  lon: RADIUS_M * RADIAN * Math.cos(lat * RADIAN),
  lat: RADIUS_M * RADIAN,
});
