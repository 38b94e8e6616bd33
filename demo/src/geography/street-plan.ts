import type { StreetPlan } from "./gazetteer.ts";
import { noise } from "./noise.ts";
import type { Spot } from "./plane.ts";
import { lakeAt, type RiverBank, type Water } from "./rivers.ts";

export interface Block {
  town: string;
  i: number;
  j: number;
  centre: Spot;
  /** Its corners in the middle of the streets around it, counter-clockwise. */
  corners: readonly [Spot, Spot, Spot, Spot];
  /** 0 in the very centre, 1 at the edge of the town. */
  out: number;
  /** Next to a river: a strip of green instead of houses. */
  bank: boolean;
}

export interface Street {
  town: string;
  kind: "primary" | "secondary" | "street" | "lane";
  line: readonly Spot[];
  /** Runs along the main direction of the plan. */
  along: boolean;
}

export interface TownPlan {
  plan: StreetPlan;
  blocks: Block[];
  streets: Street[];
}

/** Every so many lines a street is a main street, every so many of those a thoroughfare. */
const MAIN = 3;
const THOROUGHFARE = 6;

/** A net of streets, bent by the land, cut by rivers; main streets cross them on bridges. */
export function layOut(plan: StreetPlan, bank: RiverBank, lakes: readonly Water[], seed: number): TownPlan {
  const bend = [noise(seed, 2_600, 2), noise(seed + 5, 2_600, 2)] as const;
  const ragged = noise(seed + 9, 900, 3);
  const [w, h] = plan.block;
  const [c, s] = [Math.cos(plan.turn), Math.sin(plan.turn)];
  const size = Math.min(...plan.half);
  const at = (u: number, v: number): Spot => {
    const [x, y] = [u * w, v * h];
    const [px, py] = [plan.centre[0] + x * c - y * s, plan.centre[1] + x * s + y * c];
    const by = Math.min(260, size * 0.09);
    return [px + by * bend[0](px, py), py + by * bend[1](px, py)];
  };
  const outOf = (u: number, v: number): number =>
    Math.hypot((u * w) / plan.half[0], (v * h) / plan.half[1]) * (1 + 0.22 * ragged(...at(u, v)));

  const blocks = new Map<string, Block>();
  const [columns, rows] = [Math.ceil((plan.half[0] * 1.3) / w), Math.ceil((plan.half[1] * 1.3) / h)];
  for (let i = -columns; i <= columns; i++) {
    for (let j = -rows; j <= rows; j++) {
      const out = outOf(i, j);
      const centre = at(i, j);
      const metres = bank.nearest(centre)?.metres ?? 9_999;
      if (out > 1 || metres < h * 0.52 || lakeAt(lakes, centre)) continue;
      const corners = [at(i - 0.5, j - 0.5), at(i + 0.5, j - 0.5), at(i + 0.5, j + 0.5), at(i - 0.5, j + 0.5)] as const;
      if (corners.some((corner) => lakeAt(lakes, corner))) continue;
      const cut = corners.some((corner) => (bank.nearest(corner)?.metres ?? 9_999) < 14);
      blocks.set(`${i} ${j}`, { town: plan.town, i, j, centre, corners, out, bank: cut });
    }
  }
  const streets = [...lines(true), ...lines(false)];
  return { plan, blocks: [...blocks.values()], streets };

  /** A line of the net between two rows or two columns, in the pieces that have houses beside them. */
  function* lines(along: boolean): Generator<Street> {
    const [crossways, lengthways] = along ? [rows, columns] : [columns, rows];
    for (let n = -crossways; n < crossways; n++) {
      const kind = kindOf(n);
      const has = (m: number) =>
        along
          ? blocks.has(`${m} ${n}`) || blocks.has(`${m} ${n + 1}`)
          : blocks.has(`${n} ${m}`) || blocks.has(`${n + 1} ${m}`);
      const spot = (m: number) => (along ? at(m, n + 0.5) : at(n + 0.5, m));
      let line: Spot[] = [];
      let gap = 0;
      for (let m = -lengthways; m <= lengthways + 1; m++) {
        if (m <= lengthways && has(m)) {
          if (line.length > 0 && gap > 0) for (let k = gap; k > 0; k--) line.push(spot(m - k + 0.5 - 1), spot(m - k));
          gap = 0;
          if (line.length === 0) line.push(spot(m - 0.5));
          line.push(spot(m), spot(m + 0.5));
        } else if (line.length > 0) {
          gap++;
          // Lanes end at the water, main streets have bridges.
          if (kind === "lane" || kind === "street" ? gap > 0 : gap > 3 || m > lengthways) {
            yield { town: plan.town, kind, line, along };
            line = [];
            gap = 0;
          }
        }
      }
      if (line.length > 0) yield { town: plan.town, kind, line, along };
    }
  }

  function kindOf(n: number): Street["kind"] {
    const isLarge = plan.half[0] > 2_000;
    if (n % THOROUGHFARE === 0) return isLarge ? "primary" : "secondary";
    if (n % MAIN === 0) return isLarge ? "secondary" : "street";
    return isLarge && n % 2 === 0 ? "street" : "lane";
  }
}
