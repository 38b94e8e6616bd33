import type { MapFeature, Position } from "@zhida/places/contract";
import { communities } from "../places/communities.ts";
import { random } from "../seeded/random.ts";
import type { UsedBlock } from "./block-uses.ts";
import { buildOn, ground } from "./buildings.ts";
import { simplified } from "./curve.ts";
import { Doors } from "./doors.ts";
import { between, type Spot, toPosition } from "./plane.ts";
import type { NamedStreet } from "./street-names.ts";

const STREET_FROM = { primary: 10, secondary: 11, street: 12, lane: 13 };

/** Streets, houses with their numbers, greens and public places of the towns. */
export function townFeatures({
  used,
  streets,
  seed,
}: {
  used: readonly UsedBlock[];
  streets: readonly NamedStreet[];
  seed: number;
}): MapFeature[] {
  const doors = new Doors(streets);
  const r = random(seed, 57);
  const houses = new Map<string, number>();
  const features = streets.map(
    ({ kind, name, line }, i): MapFeature => ({
      id: `street-${i + 1}`,
      layer: "road",
      kind,
      name: name ?? null,
      address: null,
      geometry: { type: "LineString", coordinates: simplified(line, 1.5).map(toPosition) },
      minZoom: STREET_FROM[kind],
    }),
  );
  for (const [i, { block, community, use, estate, poi }] of used.entries()) {
    const id = `b${i + 1}`;
    const ring = closed(ground(block, 11));
    if (use === "park" || poi?.kind === "park") features.push(green(`green-${id}`, "park", ring, poi));
    if (poi) {
      features.push(point(`poi-${id}`, poi.kind, poi, block.centre, doors.number(block.centre, community), 12));
      if (poi.kind === "school") features.push(green(`green-${id}`, "park", closed(sportsGround(block)), undefined));
    }
    if (use === "park" || poi?.kind === "park") continue;
    const built = [...buildOn(block, use === "poi" ? "estate" : use, r)];
    for (const [n, { kind, ring, centre }] of (use === "poi" ? built.slice(0, 5) : built).entries()) {
      features.push({
        id: `house-${id}-${n}`,
        layer: "building",
        kind: use === "poi" ? "public" : kind,
        name: null,
        address: use === "poi" ? null : addressOf(centre),
        geometry: { type: "Polygon", coordinates: [ring.map(toPosition)] },
        minZoom: 13,
      });
    }

    function addressOf(centre: Spot): string | null {
      if (!estate) return doors.number(centre, community) ?? null;
      const number = (houses.get(estate) ?? 0) + 1;
      houses.set(estate, number);
      return `${estate}${number}幢`;
    }
  }
  return [...features, ...estateNames(used), ...committees(used)];
}

/** Estates are known by their name. */
function estateNames(used: readonly UsedBlock[]): MapFeature[] {
  return [
    ...Map.groupBy(
      used.filter(({ estate }) => estate),
      ({ estate }) => estate as string,
    ),
  ].map(([name, blocks], i) => {
    const middle = blocks[blocks.length >> 1]?.block.centre as Spot;
    return point(`estate-${i + 1}`, "estate", { zh: name, en: name }, middle, undefined, 13);
  });
}

/** Where residents' committees sit: on a block of their own community next to its centre. */
function committees(used: readonly UsedBlock[]): MapFeature[] {
  return communities
    .filter(({ urban }) => urban)
    .flatMap(({ code, name }) => {
      const own = used.filter(({ community, use }) => community === code && use !== "park" && use !== "poi");
      const block = own[own.length >> 1]?.block;
      if (!block) return [];
      const spot = between(block.corners[0], block.corners[2], 0.25);
      return [
        point(
          `committee-${code}`,
          "community",
          { zh: `${name}居民委员会`, en: "Residents' Committee" },
          spot,
          undefined,
          13,
        ),
      ];
    });
}

const closed = (corners: readonly Spot[]): Position[] => [...corners, corners[0] as Spot].map(toPosition);

function sportsGround(block: UsedBlock["block"]): Spot[] {
  const [sw, se, ne, nw] = ground(block, 24);
  return [between(sw, se, 0.55), se, ne, between(nw, ne, 0.55)];
}

const green = (
  id: string,
  kind: string,
  ring: Position[],
  name: { zh: string; en: string } | undefined,
): MapFeature => ({
  id,
  layer: "green",
  kind,
  name: name ? { zh: name.zh, en: name.en } : null,
  address: null,
  geometry: { type: "Polygon", coordinates: [ring] },
  minZoom: 11,
});

export const point = (
  id: string,
  kind: string,
  { zh, en }: { zh: string; en: string },
  spot: Spot,
  address: string | undefined,
  minZoom: number,
): MapFeature => ({
  id,
  layer: "poi",
  kind,
  name: { zh, en },
  address: address ?? null,
  geometry: { type: "Point", coordinates: toPosition(spot) },
  minZoom,
});
