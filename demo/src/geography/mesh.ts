import { Delaunay } from "d3-delaunay";
import { random } from "../seeded/random.ts";
import { apart, type Spot } from "./plane.ts";
import { isIn, type River, type RiverBank } from "./rivers.ts";
import type { Block } from "./street-plan.ts";

/** The county in small cells: blocks where there are streets, wild ones elsewhere. Rivers run between cells. */
export interface Mesh {
  sites: readonly Spot[];
  /** In the county. */
  inside: readonly boolean[];
  /** The block of a cell that is one. */
  blocks: readonly (Block | undefined)[];
  neighbours(cell: number): Iterable<number>;
  delaunay: Delaunay<Spot>;
  /** Where the three cells of a triangle meet. */
  corners: readonly Spot[];
  nearest(spot: Spot): number;
}

const WILD_M = 390;
const BANK_M = 170;

export function layMesh(
  outline: readonly Spot[],
  blocks: readonly Block[],
  rivers: readonly River[],
  bank: RiverBank,
  seed: number,
): Mesh {
  const r = random(seed, 11);
  const sites: Spot[] = [];
  const owners: (Block | undefined)[] = [];
  const taken = new Taken();
  const add = (spot: Spot, block?: Block) => {
    sites.push(spot);
    owners.push(block);
    taken.add(spot);
  };
  for (const block of blocks) add(block.centre, block);
  // Pairs left and right of a river: the border between their cells is the river.
  for (const river of rivers) {
    for (let i = 2; i + 2 < river.line.length; i += 2) {
      const pair = [1, -1].map((way) => besideRiver(river, i, way * BANK_M * 0.6));
      if (pair.every((spot) => !taken.near(spot, 120) && Math.abs(bank.nearest(spot)?.metres ?? 0) > 20))
        for (const spot of pair) add(spot);
    }
  }
  const [west, south, east, north] = [-3_000, -2_000, 52_000, 46_000];
  for (let y = south; y < north; y += WILD_M) {
    for (let x = west; x < east; x += WILD_M) {
      const spot: Spot = [x + r.fraction() * WILD_M * 0.9, y + r.fraction() * WILD_M * 0.9];
      if (!taken.near(spot, 210) && (bank.nearest(spot)?.metres ?? 9_999) > 120) add(spot);
    }
  }
  const delaunay = Delaunay.from(sites as [number, number][]);
  const corners = cornersOf(delaunay);
  return {
    sites,
    inside: sites.map((spot) => isIn(spot, outline)),
    blocks: owners,
    neighbours: (cell) => delaunay.neighbors(cell),
    delaunay: delaunay as Delaunay<Spot>,
    corners,
    nearest: ([x, y]) => delaunay.find(x, y),
  };
}

function besideRiver({ line }: River, i: number, metres: number): Spot {
  const [a, b, spot] = [line[i - 1] as Spot, line[i + 1] as Spot, line[i] as Spot];
  const length = apart(a, b) || 1;
  return [spot[0] - ((b[1] - a[1]) / length) * metres, spot[1] + ((b[0] - a[0]) / length) * metres];
}

/** The middle of the circle around each triangle, kept within it where the triangle is nearly flat. */
function cornersOf({ points, triangles }: Delaunay<Delaunay.Point>): Spot[] {
  const corners: Spot[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => {
      const at = (triangles[t + k] as number) * 2;
      return [points[at] as number, points[at + 1] as number] as Spot;
    }) as [Spot, Spot, Spot];
    const [bx, by, cx, cy] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]];
    const d = 2 * (bx * cy - by * cx);
    const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy];
    const middle: Spot = [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3];
    const circle: Spot = [a[0] + (cy * bb - by * cc) / d, a[1] + (bx * cc - cx * bb) / d];
    corners.push(Math.abs(d) < 1e-6 || apart(circle, middle) > 1_500 ? middle : circle);
  }
  return corners;
}

/** Whether something stands near. */
class Taken {
  readonly #cells = new Map<string, Spot[]>();

  add(spot: Spot): void {
    const key = this.#key(spot, 0, 0);
    const cell = this.#cells.get(key);
    if (cell) cell.push(spot);
    else this.#cells.set(key, [spot]);
  }

  near(spot: Spot, metres: number): boolean {
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const other of this.#cells.get(this.#key(spot, dx, dy)) ?? [])
          if (apart(spot, other) < metres) return true;
    return false;
  }

  #key([x, y]: Spot, dx: number, dy: number): string {
    return `${Math.floor(x / 250) + dx} ${Math.floor(y / 250) + dy}`;
  }
}
