import type { Point } from "@zhida/places/contract";
import type { CountyMap } from "../geography/index.ts";
import { communities } from "../places/communities.ts";
import type { Random } from "../seeded/random.ts";

export interface House {
  point: Point;
  address: string;
  kind: string;
}

/** The houses of the map by community; `locate` tells in which one lies. */
export function housesOf(
  { features }: CountyMap,
  locate: (point: Point) => { community: string | null } | undefined,
): Map<string, House[]> {
  const houses = new Map<string, House[]>();
  for (const { layer, kind, address, geometry } of features) {
    if (layer !== "building" || !address || geometry.type !== "Polygon") continue;
    const ring = geometry.coordinates[0] ?? [];
    const corners = ring.slice(1);
    const point = {
      lon: round(corners.reduce((sum, [lon]) => sum + lon, 0) / corners.length),
      lat: round(corners.reduce((sum, [, lat]) => sum + lat, 0) / corners.length),
    };
    const community = locate(point)?.community;
    if (!community) continue;
    const known = houses.get(community);
    if (known) known.push({ point, address, kind });
    else houses.set(community, [{ point, address, kind }]);
  }
  return houses;
}

/** The house that the address names, or some house of the community: not every door of the register is on the map. */
export function houseAt(houses: readonly House[], address: string, r: Random): House | undefined {
  const building = /^.*?\d+(?:幢|号)/.exec(doorOf(address))?.[0];
  return houses.find((house) => house.address === building) ?? (houses.length > 0 ? r.pick(houses) : undefined);
}

/** What comes after the community: 东苑小区3幢1单元502室. */
export function doorOf(address: string): string {
  const community = communities.find(({ townName, name }) => address.includes(townName + name));
  return community
    ? address.slice(address.indexOf(community.townName + community.name) + (community.townName + community.name).length)
    : address;
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
