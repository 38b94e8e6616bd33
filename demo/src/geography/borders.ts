import { relaxed, rounded } from "./curve.ts";
import type { Mesh } from "./mesh.ts";
import type { Spot } from "./plane.ts";

/**
 * Borders of parts of the mesh. Every stretch between two meeting places is smoothed once and serves both its sides and all levels above,
 * so neighbours share it exactly.
 */
export class Borders {
  readonly #mesh: Mesh;
  readonly #finest: readonly string[];
  readonly #arcs = new Map<string, Spot[]>();

  /** `finest`: the narrowest part that each cell is in, "" for none; all that is asked for is made of whole ones of them. */
  constructor(mesh: Mesh, finest: readonly string[]) {
    this.#mesh = mesh;
    this.#finest = finest;
  }

  /** The rings of every label of the cells, outer ring first (counter-clockwise), closed. */
  ringsOf(labels: readonly string[]): Map<string, Spot[][]> {
    const next = new Map<string, Map<number, number>>();
    const { halfedges, triangles } = this.#mesh.delaunay;
    for (let e = 0; e < halfedges.length; e++) {
      const twin = halfedges[e] as number;
      if (twin < 0) continue;
      const [own, other] = [labels[triangles[e] as number], labels[triangles[twin] as number]];
      if (own === other || !own) continue;
      // Around the first cell of a half-edge, from the twin's triangle to its own.
      const links = next.get(own) ?? new Map<number, number>();
      if (links.size === 0) next.set(own, links);
      links.set(Math.floor(twin / 3), Math.floor(e / 3));
    }
    return new Map([...next].map(([label, links]) => [label, this.#chain(links)]));
  }

  #chain(links: Map<number, number>): Spot[][] {
    const rings: Spot[][] = [];
    while (links.size > 0) {
      const [start] = links.keys();
      const nodes: number[] = [];
      for (let at = start; at !== undefined && links.has(at); ) {
        nodes.push(at);
        const to: number | undefined = links.get(at);
        links.delete(at);
        at = to;
      }
      rings.push(this.#smooth(nodes));
    }
    return rings
      .map((ring) => (areaOf(ring) < 0 ? ring.toReversed() : ring))
      .sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
  }

  /** A ring of corners, each stretch between meeting places of finest parts in its one smooth form. */
  #smooth(nodes: readonly number[]): Spot[] {
    const first = nodes.findIndex((node) => this.#meets(node));
    if (first < 0) return this.#loop(nodes);
    const ring = [...nodes.slice(first), ...nodes.slice(0, first), nodes[first] as number];
    const spots: Spot[] = [];
    let from = 0;
    for (let i = 1; i < ring.length; i++) {
      if (!this.#meets(ring[i] as number)) continue;
      spots.push(...this.#arc(ring.slice(from, i + 1)).slice(0, -1));
      from = i;
    }
    return [...spots, spots[0] as Spot];
  }

  #arc(nodes: readonly number[]): Spot[] {
    const isForward = (nodes[0] as number) < (nodes.at(-1) as number) || isSmallerWay(nodes);
    const way = isForward ? nodes : nodes.toReversed();
    const key = `${way[0]} ${way[1]} ${way.at(-1)}`;
    let arc = this.#arcs.get(key);
    if (!arc) {
      arc = this.#soften(way);
      this.#arcs.set(key, arc);
    }
    return isForward ? arc : arc.toReversed();
  }

  /** Fields and woods have soft borders; between blocks the street is the border as it is. */
  #soften(nodes: readonly number[]): Spot[] {
    const spots: Spot[] = [];
    for (let from = 0; from + 1 < nodes.length; ) {
      const street = this.#isStreet(nodes[from + 1] as number) && this.#isStreet(nodes[from] as number);
      let to = from + 1;
      while (
        to + 1 < nodes.length &&
        street === (this.#isStreet(nodes[to] as number) && this.#isStreet(nodes[to + 1] as number))
      )
        to++;
      const run = nodes.slice(from, to + 1).map((node) => this.#mesh.corners[node] as Spot);
      spots.push(...(street ? run : rounded(relaxed(run, 2), 2)).slice(spots.length === 0 ? 0 : 1));
      from = to;
    }
    return spots;
  }

  #isStreet(triangle: number): boolean {
    const { triangles } = this.#mesh.delaunay;
    return [0, 1, 2].every((k) => this.#mesh.blocks[triangles[triangle * 3 + k] as number] !== undefined);
  }

  /** A ring that nothing else meets. */
  #loop(nodes: readonly number[]): Spot[] {
    const lowest = nodes.indexOf(Math.min(...nodes));
    const turned = [...nodes.slice(lowest), ...nodes.slice(0, lowest), nodes[lowest] as number];
    return this.#arc(turned);
  }

  /** Three finest parts meet there. */
  #meets(triangle: number): boolean {
    const { triangles } = this.#mesh.delaunay;
    const [a, b, c] = [0, 1, 2].map((k) => this.#finest[triangles[triangle * 3 + k] as number]);
    return a !== b && b !== c && a !== c;
  }
}

/** Of a loop, which begins and ends at the same corner: the way round whose second corner is the smaller. */
const isSmallerWay = (nodes: readonly number[]): boolean =>
  nodes[0] === nodes.at(-1) && (nodes[1] as number) <= (nodes.at(-2) as number);

export function areaOf(ring: readonly Spot[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1] as Spot, ring[i] as Spot];
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}
