import type { Polygon } from "@zhida/places/contract";

/** Around that place; half a side in degrees. */
export const square = (lon: number, lat: number, half = 0.002): Polygon => [
  [
    [lon - half, lat - half],
    [lon + half, lat - half],
    [lon + half, lat + half],
    [lon - half, lat + half],
    [lon - half, lat - half],
  ],
];
