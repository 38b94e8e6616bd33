import type { Random } from "../seeded/random.ts";
import { beside, leftOf } from "./curve.ts";
import { apart, between, type Spot } from "./plane.ts";
import type { Block } from "./street-plan.ts";

export type BuildingKind = "house" | "block" | "public" | "industry";
export interface Building {
  kind: BuildingKind;
  ring: readonly Spot[];
  centre: Spot;
}

/** The block without the halves of the streets around it. */
export function ground({ corners, centre }: Block, street: number): readonly [Spot, Spot, Spot, Spot] {
  return corners.map((corner) => {
    const away = apart(corner, centre) || 1;
    return between(centre, corner, Math.max(0.3, 1 - (street * Math.SQRT2) / away));
  }) as unknown as [Spot, Spot, Spot, Spot];
}

/** Slabs in rows, as housing estates have them; low houses along the streets in old quarters; halls at the edge. */
export function* buildOn(block: Block, use: "estate" | "quarter" | "halls", r: Random): Generator<Building> {
  const [sw, se, ne, nw] = ground(block, 13);
  const [width, depth] = [apart(sw, se), apart(sw, nw)];
  const at = (u: number, v: number): Spot => between(between(sw, se, u), between(nw, ne, u), v);
  const rectangle = (kind: BuildingKind, u: number, v: number, w: number, d: number): Building => {
    const [du, dv] = [w / 2 / width, d / 2 / depth];
    const ring = [at(u - du, v - dv), at(u + du, v - dv), at(u + du, v + dv), at(u - du, v + dv), at(u - du, v - dv)];
    return { kind, ring, centre: at(u, v) };
  };
  if (use === "halls") {
    const [nu, nv] = [width > 150 ? 2 : 1, depth > 110 ? 2 : 1];
    for (let i = 0; i < nu; i++)
      for (let j = 0; j < nv; j++)
        if (r.chance(0.86))
          yield rectangle("industry", (i + 0.5) / nu, (j + 0.5) / nv, (width / nu) * 0.74, (depth / nv) * 0.66);
    return;
  }
  const [long, deep, gap] = use === "estate" ? [52, 13, 34] : [24, 13, 15];
  const rows = Math.max(1, Math.floor(depth / (deep + gap)));
  const columns = Math.max(1, Math.floor(width / (long + (use === "estate" ? 14 : 6))));
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      if (r.chance(use === "estate" ? 0.06 : 0.12)) continue;
      const w = long * (0.86 + 0.2 * r.fraction());
      const d = deep * (0.9 + 0.3 * r.fraction());
      yield rectangle(use === "estate" ? "block" : "house", (i + 0.5) / columns, (j + 0.5) / rows, w, d);
    }
  }
}

/** Farmhouses along a village's road, each turned to it. */
export function* alongRoad(line: readonly Spot[], from: Spot, reach: number, r: Random): Generator<Building> {
  let walked = 0;
  for (let i = 1; i + 1 < line.length; i++) {
    const [a, b] = [line[i - 1] as Spot, line[i] as Spot];
    walked += apart(a, b);
    const near = 1 - apart(b, from) / reach;
    if (near <= 0 || walked < 26) continue;
    walked = 0;
    const left = leftOf(line, i);
    for (const way of [1, -1]) {
      if (!r.chance(0.35 + 0.6 * near)) continue;
      const off = way * (17 + r.fraction() * (20 + 60 * near));
      const centre: Spot = [b[0] + left[0] * off, b[1] + left[1] * off];
      yield { kind: "house", centre, ring: turned(centre, left, 11 + 5 * r.fraction(), 9 + 3 * r.fraction()) };
    }
  }
}

export function turned(centre: Spot, left: Spot, w: number, d: number): Spot[] {
  const along: Spot = [left[1], -left[0]];
  const corner = (u: number, v: number): Spot => [
    centre[0] + along[0] * u * w + left[0] * v * d,
    centre[1] + along[1] * u * w + left[1] * v * d,
  ];
  return [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5), corner(-0.5, -0.5)];
}

/** The water between the banks of a river. */
export const strip = (line: readonly Spot[], half: readonly number[]): Spot[] => {
  const left = beside(line, (i) => half[i] ?? 0);
  const right = beside(line, (i) => -(half[i] ?? 0)).reverse();
  return [...left, ...right, left[0] as Spot];
};
