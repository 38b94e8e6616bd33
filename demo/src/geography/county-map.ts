import type { AreaDraft, MapFeature } from "@zhida/places/contract";
import { random } from "../seeded/random.ts";
import { areaDrafts } from "./area-drafts.ts";
import { useBlocks } from "./block-uses.ts";
import { brooks } from "./brooks.ts";
import { ground } from "./buildings.ts";
import { buildRoads } from "./country-roads.ts";
import { throughPoints } from "./curve.ts";
import { outline, streetPlans } from "./gazetteer.ts";
import { joinStreets } from "./join-streets.ts";
import { shapeLand } from "./land.ts";
import { landFeatures } from "./land-features.ts";
import { layMesh } from "./mesh.ts";
import { noise } from "./noise.ts";
import { partCommunities, partGrids } from "./partition.ts";
import { apart, fromPoint, type Spot } from "./plane.ts";
import type { RiverNetwork } from "./river-network.ts";
import { drawLakes, drawRivers, RiverBank } from "./rivers.ts";
import { RoadNet } from "./road-net.ts";
import { nameStreets } from "./street-names.ts";
import { layOut } from "./street-plan.ts";
import { townFeatures } from "./town-features.ts";
import { villageFeatures } from "./village-features.ts";
import { waterFeatures } from "./water-features.ts";
import {
  constructionPlaces,
  type Outlet,
  placeOnRivers,
  placeSites,
  type RiverSection,
  routeTrucks,
  type Site,
  type TruckRoute,
} from "./works.ts";

export interface CountyMap {
  /** From the county down; parents first. */
  areas: AreaDraft[];
  features: MapFeature[];
  rivers: RiverNetwork;
  sections: RiverSection[];
  outlets: Outlet[];
  sites: Site[];
  truckRoutes: TruckRoute[];
}

/** Another seed gives another land around the same towns and rivers. */
const SEED = 990_122;

let made: CountyMap | undefined;

/** The map of the demo county, drawn once for a process; the same on every machine. */
export function countyMap(): CountyMap {
  made ??= draw(SEED);
  return made;
}

function draw(seed: number): CountyMap {
  const rivers = drawRivers(seed);
  const lakes = drawLakes(seed);
  const bank = new RiverBank(rivers);
  const towns = streetPlans.map((plan, i) => layOut(plan, bank, lakes, seed + i * 41));
  const blocks = towns.flatMap((town) => town.blocks);
  const mesh = layMesh(unevenOutline(seed), blocks, rivers, bank, seed);
  const community = partCommunities(mesh, bank, seed);
  const grid = partGrids(mesh, bank, community);
  const communityAt = (spot: Spot) => community[mesh.nearest(spot)] ?? "";
  const land = shapeLand(bank, seed);
  const isTown = (spot: Spot) => mesh.blocks[mesh.nearest(spot)] !== undefined;
  const plain = towns.flatMap((town) => town.streets);
  const roads = joinStreets(buildRoads(mesh, land, bank, lakes, seed), plain, isTown);
  const streets = towns.flatMap((town) => nameStreets(town.streets, communityAt));
  const used = towns.flatMap((town, i) => useBlocks(town, communityAt, random(seed, 300 + i)));

  const net = new RoadNet([
    ...roads
      .filter(({ kind }) => kind !== "rail" && kind !== "motorway")
      .map(({ line, kind }) => ({ line, cost: kind === "lane" ? 1.6 : 1 })),
    ...streets
      .filter(({ kind }) => kind !== "lane")
      .map(({ line, kind }) => ({ line, cost: kind === "street" ? 1.5 : 1.15 })),
  ]);
  const building = new Set<(typeof used)[number]>();
  const sites = placeSites((spot) => {
    const free = used.filter((each) => each.use !== "poi" && !each.block.bank && !building.has(each));
    const nearest = free.reduce((best, each) =>
      apart(each.block.centre, spot) < apart(best.block.centre, spot) ? each : best,
    );
    building.add(nearest);
    const corners = ground(nearest.block, 12);
    return [...corners, corners[0]];
  }, net);
  if (building.size !== constructionPlaces.length) throw new RangeError("a building site has no block of its own");

  return {
    areas: areaDrafts(mesh, community, grid),
    features: [
      ...landFeatures({ mesh, land, rivers, lakes, blocks: used }),
      ...waterFeatures(rivers, lakes),
      ...brooks({ mesh, land, bank, lakes, seed }),
      ...townFeatures({ used: used.filter((each) => !building.has(each)), streets, seed }),
      ...villageFeatures({
        roads,
        bank,
        lakes,
        communityAt,
        isTown,
        seed,
      }),
      ...sites.map(
        ({ id, kind, name, polygon }): MapFeature => ({
          id,
          layer: "site",
          kind,
          name,
          address: null,
          geometry: { type: "Polygon", coordinates: polygon },
          minZoom: 10,
        }),
      ),
    ],
    ...riverWorks(rivers),
    sites,
    truckRoutes: routeTrucks(sites, ({ gate }) => fromPoint(gate), net),
  };
}

function riverWorks(rivers: ReturnType<typeof drawRivers>): Pick<CountyMap, "rivers" | "sections" | "outlets"> {
  const { nodes, reaches, sections, outlets } = placeOnRivers(rivers);
  return { rivers: { nodes, reaches }, sections, outlets };
}

/** Ridges and streams made the border uneven. */
function unevenOutline(seed: number): Spot[] {
  const [wide, narrow, fine] = [noise(seed + 61, 9_500, 2), noise(seed + 62, 3_400, 3), noise(seed + 63, 1_300, 2)];
  const by = (x: number, y: number) => 2_300 * wide(x, y) + 900 * narrow(x, y) + 330 * fine(x, y);
  const line = throughPoints([...outline, outline[0] as Spot], 220);
  return line.map(([x, y]) => [x + by(x, y), y + by(y + 70_000, x)]);
}
