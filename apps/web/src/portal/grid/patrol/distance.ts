const EARTH_M = 6_371_008.8;

type Place = { lon: number; lat: number };

/** Metres between two places, along the ground of a round earth. */
export function distanceM(a: Place, b: Place): number {
  const rad = Math.PI / 180;
  const sin = (degrees: number) => Math.sin((degrees * rad) / 2) ** 2;
  const part = sin(b.lat - a.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * sin(b.lon - a.lon);
  return 2 * EARTH_M * Math.asin(Math.sqrt(part));
}
