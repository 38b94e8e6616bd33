import Flatbush from "flatbush";
import type { Bbox, Point, Polygon, Position } from "../contract.ts";
import { bboxOf } from "./bbox.ts";

/** Degrees; about 0.2 m. Borders that were drawn or rounded by two hands may be that far apart. */
export const TOLERANCE = 2e-6;

/** The edges of a polygon with an index over them. */
export class Edges {
  readonly bbox: Bbox;
  readonly #edges: [Position, Position][] = [];
  readonly #index: Flatbush;

  constructor(polygon: Polygon) {
    for (const ring of polygon) {
      for (let i = 1; i < ring.length; i++) this.#edges.push([ring[i - 1] as Position, ring[i] as Position]);
    }
    this.#index = new Flatbush(this.#edges.length);
    for (const [[ax, ay], [bx, by]] of this.#edges)
      this.#index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    this.#index.finish();
    this.bbox = bboxOf(polygon.flat());
  }

  /** Where two edges cross that do not follow one another. */
  findSelfCrossing(): Point | undefined {
    for (const [i, edge] of this.#edges.entries()) {
      for (const j of this.#near(edge)) {
        if (j <= i) continue;
        const other = this.#edges[j] as [Position, Position];
        if (crosses(edge, other, 0) || foldsBack(edge, other)) return { lon: edge[0][0], lat: edge[0][1] };
      }
    }
    return undefined;
  }

  /** Whether a border runs deeper through the inside of this one than the tolerance. */
  isEnteredBy(other: Edges): boolean {
    for (const edge of other.#edges) {
      const [a, b] = edge;
      if (this.#isDeepInside(a) || this.#isDeepInside([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2])) return true;
      for (const j of this.#near(edge))
        if (crosses(edge, this.#edges[j] as [Position, Position], TOLERANCE)) return true;
    }
    return false;
  }

  /** Whether a border leaves this one by more than the tolerance. */
  isLeftBy(other: Edges): boolean {
    for (const edge of other.#edges) {
      const [a, b] = edge;
      if (this.#isFarOutside(a) || this.#isFarOutside([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2])) return true;
      for (const j of this.#near(edge))
        if (crosses(edge, this.#edges[j] as [Position, Position], TOLERANCE)) return true;
    }
    return false;
  }

  /** Counts the edges to the east, half open at their northern ends. */
  holds({ lon, lat }: Point): boolean {
    let inside = false;
    for (const j of this.#index.search(lon, lat, this.bbox[2], lat)) {
      const [[ax, ay], [bx, by]] = this.#edges[j] as [Position, Position];
      if (ay > lat !== by > lat && lon < ax + ((lat - ay) * (bx - ax)) / (by - ay)) inside = !inside;
    }
    return inside;
  }

  #isDeepInside(position: Position): boolean {
    return !this.#isOnBorder(position) && this.holds({ lon: position[0], lat: position[1] });
  }

  #isFarOutside(position: Position): boolean {
    return !this.#isOnBorder(position) && !this.holds({ lon: position[0], lat: position[1] });
  }

  #isOnBorder(position: Position): boolean {
    return this.#near([position, position]).some(
      (j) => distanceToEdge(position, this.#edges[j] as [Position, Position]) <= TOLERANCE,
    );
  }

  #near([[ax, ay], [bx, by]]: [Position, Position]): number[] {
    return this.#index.search(
      Math.min(ax, bx) - TOLERANCE,
      Math.min(ay, by) - TOLERANCE,
      Math.max(ax, bx) + TOLERANCE,
      Math.max(ay, by) + TOLERANCE,
    );
  }
}

/** Signed distance of `p` from the line through `a` and `b`, positive on the left. */
function side([ax, ay]: Position, [bx, by]: Position, [px, py]: Position): number {
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0 ? 0 : ((bx - ax) * (py - ay) - (by - ay) * (px - ax)) / length;
}

/** Properly: each end lies further than `depth` on its side of the other. */
function crosses([a, b]: [Position, Position], [c, d]: [Position, Position], depth: number): boolean {
  const [ca, cb] = [side(c, d, a), side(c, d, b)];
  const [ac, ad] = [side(a, b, c), side(a, b, d)];
  const apart = (p: number, q: number) => (p > depth && q < -depth) || (p < -depth && q > depth);
  return apart(ca, cb) && apart(ac, ad);
}

/** The next edge goes back over this one. */
function foldsBack([a, b]: [Position, Position], [c, d]: [Position, Position]): boolean {
  const [first, second] = b[0] === c[0] && b[1] === c[1] ? [a, d] : a[0] === d[0] && a[1] === d[1] ? [b, c] : [];
  if (!first || !second) return false;
  const corner = b[0] === c[0] && b[1] === c[1] ? b : a;
  if (Math.abs(side(corner, first, second)) > 1e-12) return false;
  return (first[0] - corner[0]) * (second[0] - corner[0]) + (first[1] - corner[1]) * (second[1] - corner[1]) > 0;
}

function distanceToEdge([px, py]: Position, [[ax, ay], [bx, by]]: [Position, Position]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / square));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}
