import type { MapFeature } from "@zhida/places/contract";
import { englishPlace } from "../county/place-names.ts";
import { communities } from "../places/communities.ts";
import { random } from "../seeded/random.ts";
import { alongRoad } from "./buildings.ts";
import type { Road } from "./country-roads.ts";
import { centreOf } from "./partition.ts";
import { apart, km, type Spot, toPosition } from "./plane.ts";
import { lakeAt, type RiverBank, type Water } from "./rivers.ts";
import { point } from "./town-features.ts";

const ROAD_FROM = { motorway: 0, primary: 7, secondary: 8, lane: 11, rail: 8 };
const REACH_M = 900;

/** Roads between the towns, farmhouses along them where villages are, and what everybody knows outside the towns. */
export function villageFeatures({
  roads,
  bank,
  lakes,
  communityAt,
  isTown,
  seed,
}: {
  roads: readonly Road[];
  bank: RiverBank;
  lakes: readonly Water[];
  communityAt(spot: Spot): string;
  isTown(spot: Spot): boolean;
  seed: number;
}): MapFeature[] {
  const lines = roads.map(
    ({ id, kind, zh, en, line }): MapFeature => ({
      id,
      layer: "road",
      kind,
      name: { zh, en },
      address: null,
      geometry: { type: "LineString", coordinates: line.map(toPosition) },
      minZoom: ROAD_FROM[kind],
    }),
  );
  const r = random(seed, 71);
  const isFree = (spot: Spot) => !isTown(spot) && (bank.nearest(spot)?.metres ?? 999) > 25 && !lakeAt(lakes, spot);
  const villages = communities.filter(({ urban }) => !urban);
  const houses = villages.flatMap(({ code, name }) => {
    const centre = centreOf(name);
    const near = roads.filter(
      ({ kind, line }) => kind !== "motorway" && kind !== "rail" && line.some((spot) => apart(spot, centre) < REACH_M),
    );
    const taken: Spot[] = [];
    return near
      .flatMap(({ line }) => [...alongRoad(line, centre, REACH_M, r)])
      .filter((house) => {
        if (!isFree(house.centre) || communityAt(house.centre) !== code) return false;
        if (taken.some((other) => apart(other, house.centre) < 20)) return false;
        taken.push(house.centre);
        return true;
      })
      .map(
        ({ ring, centre: at }, n): MapFeature => ({
          id: `farm-${code}-${n + 1}`,
          layer: "building",
          kind: "house",
          name: null,
          address: `${1 + Math.floor((Math.atan2(at[1] - centre[1], at[0] - centre[0]) / Math.PI + 1) * 2.99)}组${(n % 98) + 1}号`,
          geometry: { type: "Polygon", coordinates: [ring.map(toPosition)] },
          minZoom: 13,
        }),
      );
  });
  const committees = villages.map(({ code, name }) =>
    point(
      `committee-${code}`,
      "community",
      { zh: `${name}民委员会`, en: `${englishPlace(name)} Committee` },
      centreOf(name),
      undefined,
      12,
    ),
  );
  return [...lines, ...houses, ...committees, ...sights];
}

const sights: MapFeature[] = [
  point("sight-1", "scenic", { zh: "鹭湖湿地公园", en: "Egret Lake Wetland Park" }, km(38.3, 27.7), undefined, 11),
  point("sight-2", "scenic", { zh: "云雾山茶园", en: "Yunwu Tea Gardens" }, km(22.9, 37.9), undefined, 11),
  point("sight-3", "scenic", { zh: "竹海景区", en: "Bamboo Sea" }, km(36.9, 34.6), undefined, 11),
  point("sight-4", "scenic", { zh: "红枫谷", en: "Red Maple Valley" }, km(5.3, 21.3), undefined, 11),
  point("sight-5", "scenic", { zh: "大堰古水利", en: "Dayan Ancient Weir" }, km(10.9, 32.2), undefined, 11),
  point("station-1", "station", { zh: "云溪站", en: "Yunxi Railway Station" }, km(23.2, 17.7), undefined, 11),
];
