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
      if (h > 0.24 && y > 36_000 && x > 12_000 && x < 25_500 && groves(x, y) > -0.06 && h < 0.75) return "tea";
      if (h > 0.28 && x > 26_000 && y > 31_500 && groves(x, y) > -0.02) return "bamboo";
      if (h > 0.36) return "forest";
      return h < 0.27 && fields(x, y) > 0.02 ? "farmland" : "";
    },
  };
}

const ramp = (value: number, from: number, to: number): number =>
  Math.max(0, Math.min(1, (value - from) / (to - from)));
