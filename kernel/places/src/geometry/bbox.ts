import type { Bbox, Geometry, Position } from "../contract.ts";

export function bboxOf(positions: Iterable<Position>): Bbox {
  let west = 180;
  let south = 90;
  let east = -180;
  let north = -90;
  for (const [lon, lat] of positions) {
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}

export const touch = (a: Bbox, b: Bbox): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

export const positionsOf = ({ type, coordinates }: Geometry): Position[] =>
  type === "Point" ? [coordinates] : type === "LineString" ? coordinates : coordinates.flat();
