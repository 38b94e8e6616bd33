import { communities } from "../places/communities.ts";
import { centres } from "./gazetteer.ts";
import type { Mesh } from "./mesh.ts";
import { noise } from "./noise.ts";
import { apart, type Spot } from "./plane.ts";
import type { RiverBank } from "./rivers.ts";
import type { Block } from "./street-plan.ts";

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

/** The grid of each cell: communities of streets in pieces of blocks, villages in a few wide parts. */
export function partGrids(mesh: Mesh, bank: RiverBank, community: readonly string[]): string[] {
  const cells = Map.groupBy(community.keys(), (cell) => community[cell] ?? "");
  const seeds: { label: string; at: number }[] = [];
  for (const { code, urban, town } of communities) {
    const own = cells.get(code) ?? [];
    const parts = urban
      ? splitBlocks(
          mesh,
          own.filter((cell) => mesh.blocks[cell]),
          town === "990122001" ? 10 : 6,
        )
      : splitVillage(mesh, own);
    // Numbered from the north-west, row by row, as one reads.
    const middle = (part: readonly number[]) => middleOf(part.map((cell) => mesh.sites[cell] as Spot));
    parts.sort((a, b) => middle(b)[1] - middle(b)[0] * 0.4 - (middle(a)[1] - middle(a)[0] * 0.4));
    for (const [i, part] of parts.entries())
      for (const at of part) seeds.push({ label: `${code}${String(i + 1).padStart(3, "0")}`, at });
  }
  return spread(mesh, seeds, (from, to, { label }) => {
    if (community[to] !== label.slice(0, 12)) return Number.POSITIVE_INFINITY;
    const [a, b] = [mesh.sites[from] as Spot, mesh.sites[to] as Spot];
    const crossed = bank.crossed(a, b);
    return apart(a, b) + (crossed ? RIVER_COST[crossed.kind] / 4 : 0);
  });
}

/** Blocks halved along the streets until there are enough parts; of each what hangs together. */
function splitBlocks(mesh: Mesh, cells: readonly number[], count: number): number[][] {
  if (count <= 1 || cells.length < 2) return cells.length > 0 ? [largestPart(mesh, cells)] : [];
  const place = (axis: "i" | "j") => (cell: number) => (mesh.blocks[cell] as Block)[axis];
  const size = (axis: "i" | "j") => {
    const places = cells.map(place(axis));
    return Math.max(...places) - Math.min(...places);
  };
  const at = place(size("i") > size("j") ? "i" : "j");
  const less = count >> 1;
  const sorted = cells.toSorted((a, b) => at(a) - at(b));
  // A street runs all the way: blocks of one row stay together.
  const cut = at(sorted[Math.floor((sorted.length * less) / count)] as number);
  const low = cells.filter((cell) => at(cell) < cut);
  const high = cells.filter((cell) => at(cell) >= cut);
  if (low.length === 0) return [largestPart(mesh, cells)];
  return [...splitBlocks(mesh, low, less), ...splitBlocks(mesh, high, count - less)];
}

function splitVillage(mesh: Mesh, cells: readonly number[]): number[][] {
  const count = 2 + (cells.length > 170 ? 1 : 0) + (cells.length > 260 ? 1 : 0);
  return kMiddles(cells, count, (cell) => mesh.sites[cell] as Spot).map((middle) => [
    cells.reduce((best, cell) =>
      apart(mesh.sites[cell] as Spot, middle) < apart(mesh.sites[best] as Spot, middle) ? cell : best,
    ),
  ]);
}

function largestPart(mesh: Mesh, cells: readonly number[]): number[] {
  const waiting = new Set(cells);
  let largest: number[] = [];
  for (const start of cells) {
    if (!waiting.delete(start)) continue;
    const part = [start];
    for (let i = 0; i < part.length; i++)
      for (const next of mesh.neighbours(part[i] as number)) if (waiting.delete(next)) part.push(next);
    if (part.length > largest.length) largest = part;
  }
  return largest;
}

const middleOf = (spots: readonly Spot[]): Spot => [
  spots.reduce((sum, [x]) => sum + x, 0) / spots.length,
  spots.reduce((sum, [, y]) => sum + y, 0) / spots.length,
];

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

function kMiddles(cells: readonly number[], count: number, at: (cell: number) => Spot): Spot[] {
  let middles = Array.from({ length: count }, (_, i) =>
    at(cells[Math.floor(((i + 0.5) / count) * cells.length)] as number),
  );
  for (let round = 0; round < 20; round++) {
    const parts = Map.groupBy(cells, (cell) => {
      const far = middles.map((middle) => apart(at(cell), middle));
      return far.indexOf(Math.min(...far));
    });
    middles = middles.map((middle, i) => {
      const part = parts.get(i);
      return part ? middleOf(part.map(at)) : middle;
    });
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
