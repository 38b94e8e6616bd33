import type { MapFeature } from "@zhida/places/contract";
import type { UsedBlock } from "./block-uses.ts";
import { areaOf, Borders } from "./borders.ts";
import { simplified } from "./curve.ts";
import type { Land } from "./land.ts";
import { groupCells } from "./land-parts.ts";
import type { Mesh } from "./mesh.ts";
import { type Spot, toPosition } from "./plane.ts";
import { lakeAt, type River, type Water } from "./rivers.ts";

const SMALLEST_M2 = 500_000;

/** What covers the land: woods, bamboo, tea, fields; and where it is built up. */
export function landFeatures({
  mesh,
  land,
  lakes,
  blocks,
}: {
  mesh: Mesh;
  land: Land;
  rivers: readonly River[];
  lakes: readonly Water[];
  blocks: readonly UsedBlock[];
}): MapFeature[] {
  const useOf = new Map(blocks.map((each) => [each.block, each.use]));
  const kinds = mesh.sites.map((spot, cell) => {
    if (!mesh.inside[cell]) return "";
    const block = mesh.blocks[cell];
    if (block) return useOf.get(block) === "halls" ? "industry" : "town";
    if (lakeAt(lakes, spot)) return "";
    return land.cover(spot);
  });
  const labels = groupCells(mesh, kinds);
  const rings = new Borders(mesh, labels).ringsOf(labels);
  return [...rings].flatMap(([label, all]): MapFeature[] => {
    const [kind = ""] = label.split(" ");
    const isBuilt = kind === "town" || kind === "industry";
    const whole = all.filter((ring) => Math.abs(areaOf(ring)) > (isBuilt ? 8_000 : 60_000));
    if (!whole[0] || (!isBuilt && areaOf(whole[0]) < SMALLEST_M2)) return [];
    return [
      {
        id: `land-${label.replace(" ", "-")}`,
        layer: isBuilt ? "built" : "green",
        kind,
        name: null,
        address: null,
        geometry: { type: "Polygon", coordinates: whole.map((ring) => thin(ring).map(toPosition)) },
        minZoom: isBuilt ? 7 : kind === "farmland" ? 9 : 0,
      },
    ];
  });
}

/** A ring has no ends: its two halves are thinned, so that it stays closed. */
function thin(ring: readonly Spot[]): Spot[] {
  const half = ring.length >> 1;
  return [...simplified(ring.slice(0, half + 1), 6), ...simplified(ring.slice(half), 6).slice(1)];
}
