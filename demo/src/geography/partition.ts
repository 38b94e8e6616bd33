import { communities } from "../places/communities.ts";
import { centres } from "./gazetteer.ts";
import type { Mesh } from "./mesh.ts";
import { noise } from "./noise.ts";
import { apart, type Spot } from "./plane.ts";
import type { RiverBank } from "./rivers.ts";

/** What a way across counts for, in metres: people on two banks of a river belong apart. */
const RIVER_COST = { main: 4_200, branch: 1_500, stream: 500 };

/** The community of each cell ("" outside the county): whose centre is the nearest on foot. */
export function partCommunities(mesh: Mesh, bank: RiverBank, seed: number): string[] {
  const uneven = noise(seed + 3, 2_400, 3);
  const seeds = communities.map(({ code, name, urban }) => ({ label: code, at: mesh.nearest(centreOf(name)), urban }));
  return spread(mesh, seeds, (from, to, { urban }) => {
    const [a, b] = [mesh.sites[from] as Spot, mesh.sites[to] as Spot];
    // Streets belong to the residents' committees, fields to the villages.
    const owner = mesh.blocks[to] ? (urban ? 0.8 : 2.6) : urban ? 2.1 : 1;
    const crossed = bank.crossed(a, b);
    return apart(a, b) * owner * (1 + 0.5 * uneven(...b)) + (crossed ? RIVER_COST[crossed.kind] : 0);
  });
}

/** The grid of each cell: communities of streets by blocks, villages by a few wide parts. */
export function partGrids(mesh: Mesh, bank: RiverBank, community: readonly string[]): string[] {
  const cells = Map.groupBy(community.keys(), (cell) => community[cell] ?? "");
  const seeds: { label: string; at: number }[] = [];
  for (const { code, urban, town } of communities) {
    const own = cells.get(code) ?? [];
    const weight = (cell: number) => (mesh.blocks[cell] ? 1 : urban ? 0.12 : 0.3);
    const count = urban ? (town === "990122001" ? 10 : 6) : 2 + (own.length > 170 ? 1 : 0) + (own.length > 260 ? 1 : 0);
    const middles = kMiddles(own, count, (cell) => mesh.sites[cell] as Spot, weight);
    // Numbered from the north-west, row by row, as one reads.
    middles.sort((a, b) => b[1] - b[0] * 0.4 - (a[1] - a[0] * 0.4));
    for (const [i, middle] of middles.entries()) {
      const at = own.reduce((best, cell) =>
        apart(mesh.sites[cell] as Spot, middle) < apart(mesh.sites[best] as Spot, middle) ? cell : best,
      );
      seeds.push({ label: `${code}${String(i + 1).padStart(3, "0")}`, at });
    }
  }
  return spread(mesh, seeds, (from, to, { label }) => {
    if (community[to] !== label.slice(0, 12)) return Number.POSITIVE_INFINITY;
    const [a, b] = [mesh.sites[from] as Spot, mesh.sites[to] as Spot];
    const crossed = bank.crossed(a, b);
    return apart(a, b) + (crossed ? RIVER_COST[crossed.kind] / 4 : 0);
  });
}

export function centreOf(community: string): Spot {
  const centre = centres[community];
  if (!centre) throw new RangeError(`${community} has no place on the map`);
  return centre;
}

/** Every cell of the county goes to the seed from which it is reached at the least cost: parts hang together. */
function spread<S extends { label: string; at: number }>(
  mesh: Mesh,
  seeds: readonly S[],
  cost: (from: number, to: number, seed: S) => number,
): string[] {
  const labels: string[] = mesh.sites.map(() => "");
  const best = new Float64Array(mesh.sites.length).fill(Number.POSITIVE_INFINITY);
  const owner = new Map<number, S>();
  const queue = new Queue();
  for (const seed of seeds) {
    best[seed.at] = 0;
    owner.set(seed.at, seed);
    queue.push(seed.at, 0);
  }
  for (let taken = queue.pop(); taken; taken = queue.pop()) {
    const { item: cell, rank } = taken;
    const seed = owner.get(cell);
    if (!seed || rank > (best[cell] as number)) continue;
    labels[cell] = seed.label;
    for (const next of mesh.neighbours(cell)) {
      if (!mesh.inside[next]) continue;
      const total = rank + cost(cell, next, seed);
      if (total >= (best[next] as number)) continue;
      best[next] = total;
      owner.set(next, seed);
      queue.push(next, total);
    }
  }
  return labels;
}

function kMiddles(
  cells: readonly number[],
  count: number,
  at: (cell: number) => Spot,
  weight: (cell: number) => number,
) {
  let middles = Array.from({ length: count }, (_, i) =>
    at(cells[Math.floor(((i + 0.5) / count) * cells.length)] as number),
  );
  for (let round = 0; round < 30; round++) {
    const sums = middles.map(() => ({ x: 0, y: 0, w: 0 }));
    for (const cell of cells) {
      const spot = at(cell);
      let nearest = 0;
      for (let i = 1; i < count; i++)
        if (apart(spot, middles[i] as Spot) < apart(spot, middles[nearest] as Spot)) nearest = i;
      const [sum, w] = [sums[nearest] as { x: number; y: number; w: number }, weight(cell)];
      sum.x += spot[0] * w;
      sum.y += spot[1] * w;
      sum.w += w;
    }
    middles = sums.map(({ x, y, w }, i): Spot => (w > 0 ? [x / w, y / w] : (middles[i] as Spot)));
  }
  return middles;
}

/** The least first (binary heap). */
export class Queue {
  readonly #heap: { item: number; rank: number }[] = [];

  push(item: number, rank: number): void {
    const heap = this.#heap;
    heap.push({ item, rank });
    for (let i = heap.length - 1; i > 0; ) {
      const up = (i - 1) >> 1;
      if ((heap[up] as { rank: number }).rank <= rank) break;
      [heap[i], heap[up]] = [heap[up] as never, heap[i] as never];
      i = up;
    }
  }

  pop(): { item: number; rank: number } | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    heap[0] = last;
    for (let i = 0; ; ) {
      let least = i;
      for (const down of [2 * i + 1, 2 * i + 2])
        if (down < heap.length && (heap[down] as { rank: number }).rank < (heap[least] as { rank: number }).rank)
          least = down;
      if (least === i) return top;
      [heap[i], heap[least]] = [heap[least] as never, heap[i] as never];
      i = least;
    }
  }
}
