import type { MapFeature } from "@zhida/places/contract";
import { countyMap } from "../geography/index.ts";
import type { Random } from "../seeded/random.ts";
import type { Scene } from "./scenes.ts";

export type Spot = { lon: number; lat: number };
type Where = Scene["where"];

/** Points of the demo's map where such things happen; towns have more of everything than villages. */
export function openSpots(isInside: (spot: Spot) => boolean): (random: Random, where: Where) => Spot {
  const { features, sites } = countyMap();
  const of = (...layers: MapFeature["layer"][]) => features.filter(({ layer }) => layers.includes(layer));
  const roads = of("road");
  const pools: Record<Where, Spot[]> = {
    homes: of("building").map(middle),
    road: roads.filter(({ kind }) => ["secondary", "street", "lane"].includes(kind)).flatMap(along),
    water: of("river").flatMap(along),
    country: roads.filter(({ kind }) => ["primary", "secondary"].includes(kind)).flatMap(along),
    site: sites.map(({ polygon }) => centre(polygon[0] ?? [])),
  };
  return (random, where) => {
    const pool = pools[where].length > 0 ? pools[where] : pools.homes;
    const off = () => (random.fraction() - 0.5) * 0.0004;
    for (;;) {
      const { lon, lat } = random.pick(pool);
      const spot = { lon: round(lon + off()), lat: round(lat + off()) };
      // Roads and rivers go on beyond the border.
      if (isInside(spot)) return spot;
    }
  };
}

const middle = ({ geometry }: MapFeature): Spot => {
  if (geometry.type === "Point") return { lon: geometry.coordinates[0], lat: geometry.coordinates[1] };
  return centre(geometry.type === "Polygon" ? (geometry.coordinates[0] ?? []) : geometry.coordinates);
};

/** Every few points of a line. */
const along = ({ geometry }: MapFeature): Spot[] =>
  geometry.type === "LineString"
    ? geometry.coordinates.filter((_, index) => index % 3 === 1).map(([lon, lat]) => ({ lon, lat }))
    : [];

function centre(ring: readonly (readonly [number, number])[]): Spot {
  const sum = ring.reduce((total, [lon, lat]) => ({ lon: total.lon + lon, lat: total.lat + lat }), { lon: 0, lat: 0 });
  return { lon: sum.lon / ring.length, lat: sum.lat / ring.length };
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
