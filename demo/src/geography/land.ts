import { noise } from "./noise.ts";
import type { Spot } from "./plane.ts";
import type { RiverBank } from "./rivers.ts";

export type Cover = "" | "forest" | "bamboo" | "tea" | "farmland";

export interface Land {
  /** 0 by the water, about 1 on the ridges. */
  height(spot: Spot): number;
  cover(spot: Spot): Cover;
}

/** Mountains in the north and the south-west, hills between, plains along the rivers. */
export function shapeLand(bank: RiverBank, seed: number): Land {
  const hills = noise(seed + 1, 9_000, 5);
  const fields = noise(seed + 2, 2_600, 3);
  const groves = noise(seed + 4, 3_200, 3);
  const height = (spot: Spot): number => {
    const [x, y] = spot;
    const north = ramp(y, 25_000, 41_000);
    const southWest = ramp(30_000 - x - 0.9 * (y - 4_000), 6_000, 26_000);
    const south = ramp(9_500 - y, 0, 7_000) * 0.7;
    const water = bank.nearest(spot);
    const valley = water ? ramp(water.metres, 150, water.river.kind === "main" ? 2_400 : 1_500) : 1;
    return (0.18 + 0.62 * Math.max(north, southWest, south) + 0.55 * hills(x, y)) * (0.3 + 0.7 * valley);
  };
  return {
    height,
    cover: (spot) => {
      const [x, y] = spot;
      const h = height(spot);
      const grove = groves(x, y);
      if (h > 0.2 && Math.hypot((x - 20_000) / 8_000, (y - 38_500) / 5_500) < 0.95 + 0.9 * grove && h < 0.62)
        return "tea";
      if (h > 0.24 && Math.hypot((x - 34_000) / 9_000, (y - 36_500) / 6_500) < 0.8 + 1.1 * grove) return "bamboo";
      if (h > 0.33 + 0.08 * grove) return "forest";
      return h < 0.27 && fields(x, y) > 0.02 ? "farmland" : "";
    },
  };
}

const ramp = (value: number, from: number, to: number): number =>
  Math.max(0, Math.min(1, (value - from) / (to - from)));
