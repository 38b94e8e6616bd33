import type { Line, Point, Polygon, Position } from "@zhida/places/contract";

/** Metres of a degree of latitude, and of longitude at the equator (WGS-84, mean radius 6,371,008.8 m). */
const DEGREE_M = 111_195.08;

/** Metres between two points a few kilometres apart: the earth is flat there, within one part in ten thousand. */
export function metresBetween(a: Point, b: Point): number {
  const x = (b.lon - a.lon) * DEGREE_M * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180));
  return Math.hypot(x, (b.lat - a.lat) * DEGREE_M);
}

/** Metres to the nearest point of a line. */
export function metresToLine(point: Point, line: Line): number {
  const { lon, lat } = point;
  const kx = DEGREE_M * Math.cos(lat * (Math.PI / 180));
  let best = Number.POSITIVE_INFINITY;
  let [x0, y0] = flat(line[0] as Position, lon, lat, kx);
  for (let i = 1; i < line.length; i++) {
    const [x1, y1] = flat(line[i] as Position, lon, lat, kx);
    const [dx, dy] = [x1 - x0, y1 - y0];
    const square = dx * dx + dy * dy;
    const along = square === 0 ? 0 : Math.min(1, Math.max(0, -(x0 * dx + y0 * dy) / square));
    const [x, y] = [x0 + along * dx, y0 + along * dy];
    best = Math.min(best, x * x + y * y);
    [x0, y0] = [x1, y1];
  }
  return Math.sqrt(best);
}

/** Inside the outer ring and in no hole; on the border either. */
export const isInside = ({ lon, lat }: Point, [outer, ...holes]: Polygon): boolean =>
  outer !== undefined && isInRing(lon, lat, outer) && !holes.some((hole) => isInRing(lon, lat, hole));

/** 0 inside. */
export const metresToPolygon = (point: Point, polygon: Polygon): number =>
  isInside(point, polygon) ? 0 : Math.min(...polygon.map((ring) => metresToLine(point, ring)));

const flat = ([lon, lat]: Position, lon0: number, lat0: number, kx: number): [number, number] => [
  (lon - lon0) * kx,
  (lat - lat0) * DEGREE_M,
];

function isInRing(lon: number, lat: number, ring: Line): boolean {
  let isIn = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as Position;
    const [xj, yj] = ring[j] as Position;
    if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) isIn = !isIn;
  }
  return isIn;
}
