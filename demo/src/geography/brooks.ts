import type { MapFeature } from "@zhida/places/contract";
import { random } from "../seeded/random.ts";
import { relaxed, rounded, simplified } from "./curve.ts";
import type { Land } from "./land.ts";
import type { Mesh } from "./mesh.ts";
import { apart, type Spot, toPosition } from "./plane.ts";
import { lakeAt, type RiverBank, type Water } from "./rivers.ts";

const HOW_MANY = 44;
const APART_M = 2_600;
const LONGEST = 60;

/** Nameless brooks from the hills down to the rivers and lakes. */
export function brooks({
  mesh,
  land,
  bank,
  lakes,
  seed,
}: {
  mesh: Mesh;
  land: Land;
  bank: RiverBank;
  lakes: readonly Water[];
  seed: number;
}): MapFeature[] {
  const r = random(seed, 83);
  const sources: Spot[] = [];
  const features: MapFeature[] = [];
  for (let tries = 0; tries < 3_000 && features.length < HOW_MANY; tries++) {
    const cell = r.int(0, mesh.sites.length - 1);
    const source = mesh.sites[cell] as Spot;
    if (!mesh.inside[cell] || land.height(source) < 0.34 || sources.some((other) => apart(other, source) < APART_M))
      continue;
    const way = descend(cell);
    if (way.length < 6) continue;
    sources.push(source);
    features.push({
      id: `brook-${features.length + 1}`,
      layer: "river",
      kind: "stream",
      name: null,
      address: null,
      geometry: { type: "LineString", coordinates: simplified(rounded(relaxed(way, 1), 3), 3).map(toPosition) },
      minZoom: 10,
    });
  }
  return features;

  /** Always to the lowest cell around that the brook has not been in, until water takes it up. */
  function descend(from: number): Spot[] {
    const been = new Set([from]);
    const way: Spot[] = [mesh.sites[from] as Spot];
    for (let cell = from; way.length < LONGEST; ) {
      const spot = mesh.sites[cell] as Spot;
      // Under a town they run in pipes.
      if (mesh.blocks[cell]) return [];
      const lake = lakeAt(lakes, spot);
      const river = bank.nearest(spot);
      if (lake) return way;
      if (river && river.metres < 260) return [...way, river.river.line[river.i] as Spot];
      const next = [...mesh.neighbours(cell)]
        .filter((each) => !been.has(each) && mesh.inside[each])
        .sort((a, b) => fall(a) - fall(b))[0];
      if (next === undefined) return [];
      been.add(next);
      way.push(mesh.sites[next] as Spot);
      cell = next;
    }
    return [];
  }

  function fall(cell: number): number {
    const spot = mesh.sites[cell] as Spot;
    return land.height(spot) + (bank.nearest(spot)?.metres ?? 2_000) / 6_000;
  }
}
