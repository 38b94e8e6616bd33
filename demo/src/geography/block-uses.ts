import { hospitals, schools } from "../organisations/institutions.ts";
import { communities } from "../places/communities.ts";
import type { Random } from "../seeded/random.ts";
import { centreOf } from "./partition.ts";
import { apart, type Spot } from "./plane.ts";
import type { Block, TownPlan } from "./street-plan.ts";

export type BlockUse = "quarter" | "estate" | "halls" | "park" | "poi";
export interface UsedBlock {
  block: Block;
  community: string;
  use: BlockUse;
  estate?: string;
  poi?: Landmark;
}
export interface Landmark {
  kind: string;
  zh: string;
  en: string;
}

const seat = "990122001";

/** Public places that take a block of their own, by town; the first lie nearest to the centre. */
const landmarks: Record<string, Landmark[]> = {
  [seat]: [
    { kind: "government", zh: "云溪县人民政府", en: "Yunxi County Government" },
    { kind: "hall", zh: "云溪县政务服务中心", en: "Yunxi Government Service Centre" },
    { kind: "park", zh: "人民广场", en: "People's Square" },
    { kind: "government", zh: "云溪县社会治理中心", en: "Yunxi Social Governance Centre" },
    { kind: "police", zh: "云溪县公安局", en: "Yunxi Public Security Bureau" },
    { kind: "court", zh: "云溪县人民法院", en: "Yunxi County People's Court" },
    { kind: "culture", zh: "云溪县图书馆", en: "Yunxi Library" },
    { kind: "culture", zh: "云溪县体育馆", en: "Yunxi Gymnasium" },
    { kind: "market", zh: "东门农贸市场", en: "Dongmen Market" },
    { kind: "market", zh: "南门农贸市场", en: "Nanmen Market" },
    { kind: "fire", zh: "云溪县消防救援站", en: "Yunxi Fire Station" },
    { kind: "station", zh: "云溪汽车站", en: "Yunxi Coach Station" },
    { kind: "park", zh: "滨溪公园", en: "Binxi Park" },
    { kind: "park", zh: "凤凰公园", en: "Fenghuang Park" },
  ],
};

/** Industry lies downstream and down the wind: in the south-east. */
const isIndustry = (block: Block, centre: Spot): boolean =>
  block.out > 0.72 &&
  block.centre[0] - centre[0] > Math.abs(block.centre[1] - centre[1]) * 0.35 &&
  block.centre[1] < centre[1];

/** What stands on each block of a town. */
export function useBlocks({ plan, blocks }: TownPlan, communityAt: (spot: Spot) => string, r: Random): UsedBlock[] {
  const townName = communities.find(({ town }) => town === plan.town)?.townName ?? "";
  const wanted = [...(landmarks[plan.town] ?? townLandmarks(townName)), ...institutionsIn(plan.town)];
  const free = blocks.filter(({ bank }) => !bank).sort((a, b) => a.out - b.out);
  const taken = new Map<Block, Landmark>();
  for (const [i, landmark] of wanted.entries()) {
    // The first stand at the centre, the others are spread out to two thirds of the town.
    const at = Math.floor(free.length * 0.62 * (i / wanted.length) ** 1.25);
    const block = free.slice(at).find((each) => !taken.has(each));
    if (block) taken.set(block, landmark);
  }
  const estates = estatePlaces(plan.town, r);
  return blocks.map((block): UsedBlock => {
    const community = communityAt(block.centre);
    const poi = taken.get(block);
    if (poi) return { block, community, use: "poi", poi };
    if (block.bank) return { block, community, use: "park" };
    if (isIndustry(block, plan.centre)) return { block, community, use: "halls" };
    const estate = estates.find((each) => each.community === community && apart(each.at, block.centre) < each.reach);
    if (estate) return { block, community, use: "estate", estate: estate.name };
    const dense = block.out < 0.5 || (plan.town !== seat && block.out < 0.75);
    if (r.chance(dense ? 0.02 : 0.09)) return { block, community, use: "park" };
    return { block, community, use: dense || r.chance(0.45) ? "quarter" : "estate" };
  });
}

const townLandmarks = (townName: string): Landmark[] => [
  { kind: "government", zh: `${townName}人民政府`, en: "Town Government" },
  { kind: "police", zh: `${townName}派出所`, en: "Police Station" },
  { kind: "market", zh: `${townName}农贸市场`, en: "Market" },
  { kind: "hall", zh: `${townName}便民服务中心`, en: "Town Service Centre" },
];

const institutionsIn = (town: string): Landmark[] =>
  [...hospitals, ...schools]
    .filter((one) => one.town === town)
    .map(({ kind, letters, name }) => ({ kind: letters.startsWith("K") ? "kindergarten" : kind, ...name }));

/** Each estate covers a few blocks at its own side of the community's centre. */
function estatePlaces(town: string, r: Random) {
  return communities
    .filter((one) => one.town === town && one.urban)
    .flatMap(({ code, name, estates }) =>
      estates.map((estate, i) => {
        const [x, y] = centreOf(name);
        const angle = (i / estates.length) * 2 * Math.PI + r.fraction();
        const away = town === seat ? 620 : 330;
        const at: Spot = [x + away * Math.cos(angle), y + away * Math.sin(angle)];
        return { community: code, name: estate, at, reach: town === seat ? 330 : 200 };
      }),
    );
}
