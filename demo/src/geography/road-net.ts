import { Queue } from "./partition.ts";
import { apart, between, type Spot } from "./plane.ts";

const STEP_M = 40;
/** Roads whose lines come so near meet there. */
const MEET_M = 32;

/** The drawn roads as a net to drive on. */
export class RoadNet {
  readonly #spots: Spot[] = [];
  readonly #links: Map<number, number>[] = [];
  readonly #cells = new Map<string, number[]>();

  constructor(roads: readonly { line: readonly Spot[]; cost: number }[]) {
    for (const { line, cost } of roads) {
      let last: number | undefined;
      for (const [i, to] of line.entries()) {
        const from = line[i - 1] ?? to;
        const steps = Math.max(1, Math.ceil(apart(from, to) / STEP_M));
        for (let s = i === 0 ? steps : 1; s <= steps; s++) {
          const here = this.#add(between(from, to, s / steps));
          if (last !== undefined) this.#link(last, here, cost);
          last = here;
        }
      }
    }
    for (const [i, spot] of this.#spots.entries())
      for (const j of this.#near(spot)) if (j > i && apart(spot, this.#spots[j] as Spot) < MEET_M) this.#link(i, j, 1);
  }

  nearest(spot: Spot): Spot {
    return this.#spots[this.#nearest(spot)] as Spot;
  }

  /** The way to drive; empty when there is none. */
  way(from: Spot, to: Spot): Spot[] {
    const [start, end] = [this.#nearest(from), this.#nearest(to)];
    const best = new Map<number, number>([[start, 0]]);
    const back = new Map<number, number>();
    const queue = new Queue();
    queue.push(start, 0);
    for (let taken = queue.pop(); taken; taken = queue.pop()) {
      const { item, rank } = taken;
      if (item === end) {
        const way = [this.#spots[end] as Spot];
        for (let at = back.get(end); at !== undefined; at = back.get(at)) way.unshift(this.#spots[at] as Spot);
        return way;
      }
      if (rank > (best.get(item) as number)) continue;
      for (const [next, length] of this.#links[item] ?? []) {
        const total = rank + length;
        if (total >= (best.get(next) ?? Number.POSITIVE_INFINITY)) continue;
        best.set(next, total);
        back.set(next, item);
        queue.push(next, total);
      }
    }
    return [];
  }

  #add(spot: Spot): number {
    const i = this.#spots.push(spot) - 1;
    this.#links.push(new Map());
    const key = cellOf(spot, 0, 0);
    const cell = this.#cells.get(key);
    if (cell) cell.push(i);
    else this.#cells.set(key, [i]);
    return i;
  }

  #link(a: number, b: number, cost: number): void {
    const length = apart(this.#spots[a] as Spot, this.#spots[b] as Spot) * cost;
    this.#links[a]?.set(b, length);
    this.#links[b]?.set(a, length);
  }

  #nearest(spot: Spot): number {
    let best = 0;
    for (const [i, each] of this.#spots.entries())
      if (apart(each, spot) < apart(this.#spots[best] as Spot, spot)) best = i;
    return best;
  }

  *#near(spot: Spot): Generator<number> {
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) yield* this.#cells.get(cellOf(spot, dx, dy)) ?? [];
  }
}

const cellOf = ([x, y]: Spot, dx: number, dy: number) => `${Math.floor(x / 60) + dx} ${Math.floor(y / 60) + dy}`;
