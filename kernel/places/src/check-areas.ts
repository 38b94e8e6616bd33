import type { AreaDraft, Polygon } from "./contract.ts";
import { touch } from "./geometry/bbox.ts";
import { Edges } from "./geometry/edges.ts";
import { innerPoint } from "./geometry/inner-point.ts";
import { parentOf } from "./level-of.ts";
import { refuse } from "./refusals.ts";
import type { AreaRow } from "./store/tables.ts";

type Shape = Pick<AreaDraft, "code" | "name" | "polygon">;

/**
 * Refuses what could not be a map together with what is drawn already: open or crossing rings, overlapping siblings, a part that
 * reaches out of its whole — also when it is the whole that shrinks.
 */
export function checkAreas(
  drafts: readonly AreaDraft[],
  drawn: readonly Pick<AreaRow, "code" | "name" | "polygon">[],
): void {
  const shapes = new Map<string, Shape>(drawn.map((row) => [row.code, row]));
  const changed = new Set<string>();
  for (const draft of drafts) {
    if (changed.has(draft.code)) throw refuse("area_twice", { params: { area: draft.code } });
    changed.add(draft.code);
    shapes.set(draft.code, draft);
  }
  const edges = new EdgesOf();
  for (const draft of drafts) checkRings(draft, edges);
  const families = Map.groupBy(shapes.values(), ({ code }) => parentOf(code) ?? "");
  for (const [parentCode, siblings] of families) {
    const parent = shapes.get(parentCode);
    for (const shape of siblings) {
      if (!changed.has(shape.code) && !changed.has(parentCode)) continue;
      // Provinces and cities need not be drawn for a county to be.
      if (!parent && parentCode.length >= 6)
        throw refuse("parent_missing", { params: { area: shape.name.zh, parent: parentCode } });
      if (parent && edges.of(parent.polygon).isLeftBy(edges.of(shape.polygon)))
        throw refuse("outside_parent", { params: { area: shape.name.zh, parent: parent.name.zh } });
    }
    for (const shape of siblings) {
      if (!changed.has(shape.code)) continue;
      for (const other of siblings) {
        if (other === shape || (changed.has(other.code) && other.code < shape.code)) continue;
        if (edges.overlap(shape.polygon, other.polygon))
          throw refuse("siblings_overlap", { params: { area: shape.name.zh, other: other.name.zh } });
      }
    }
  }
}

function checkRings({ name, polygon }: Shape, edges: EdgesOf): void {
  for (const ring of polygon) {
    const [first, last] = [ring[0], ring.at(-1)];
    if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) throw refuse("ring_open", { params: { area: name.zh } });
  }
  const crossing = edges.of(polygon).findSelfCrossing();
  if (crossing)
    throw refuse("ring_crosses", {
      params: { area: name.zh, lon: crossing.lon.toFixed(5), lat: crossing.lat.toFixed(5) },
    });
}

class EdgesOf {
  readonly #made = new Map<Polygon, Edges>();

  of(polygon: Polygon): Edges {
    const known = this.#made.get(polygon);
    if (known) return known;
    const edges = new Edges(polygon);
    this.#made.set(polygon, edges);
    return edges;
  }

  overlap(a: Polygon, b: Polygon): boolean {
    const [first, second] = [this.of(a), this.of(b)];
    if (!touch(first.bbox, second.bbox)) return false;
    return (
      first.isEnteredBy(second) ||
      second.isEnteredBy(first) ||
      first.holds(innerPoint(b)) ||
      second.holds(innerPoint(a))
    );
  }
}
