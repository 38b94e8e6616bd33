import Flatbush from "flatbush";
import type { Geometry, Point, Position } from "../contract.ts";
import { bboxOf, positionsOf } from "../geometry/bbox.ts";
import { degreeM, distanceM } from "../geometry/distance.ts";
import type { FeatureRow } from "../store/tables.ts";

export type Addressable = Pick<FeatureRow, "layer" | "kind" | "name" | "address" | "geometry">;
export type NearAddress = { zh: string; en: string; metres: number };

/** How far something may be to tell where one is by it. */
const REACH_M = { door: 60, poi: 150, road: 150 };
const ROAD_STEP_M = 60;

/** What people here would name to say where they are: doors, named places, roads. */
export class AddressBook {
  readonly #entries: { at: Point; kind: keyof typeof REACH_M; zh: string; en: string }[] = [];
  readonly #index: Flatbush | undefined;

  constructor(features: readonly Addressable[]) {
    for (const { layer, kind, name, address, geometry } of features) {
      if (layer === "road") {
        if (name && kind !== "rail")
          for (const at of along(geometry)) this.#entries.push({ at, kind: "road", ...name });
      } else if (layer === "poi" && name) {
        this.#entries.push({ at: middle(geometry), kind: "poi", ...name });
      } else if (address) {
        this.#entries.push({ at: middle(geometry), kind: "door", zh: address, en: address });
      }
    }
    if (this.#entries.length === 0) return;
    this.#index = new Flatbush(this.#entries.length);
    for (const { at } of this.#entries) this.#index.add(at.lon, at.lat);
    this.#index.finish();
  }

  /** A door before a named place before a road, each within its reach, the nearest of its kind. */
  nearest(point: Point): NearAddress | undefined {
    const { lon, lat } = degreeM(point.lat);
    const reach = Math.max(...Object.values(REACH_M));
    const near = this.#index
      ?.search(point.lon - reach / lon, point.lat - reach / lat, point.lon + reach / lon, point.lat + reach / lat)
      .flatMap((i) => this.#entries[i] ?? [])
      .map(({ at, ...entry }) => ({ ...entry, metres: distanceM(at, point) }))
      .filter(({ kind, metres }) => metres <= REACH_M[kind]);
    for (const wanted of ["door", "poi", "road"] as const) {
      const nearest = near?.filter(({ kind }) => kind === wanted).sort((a, b) => a.metres - b.metres)[0];
      if (nearest) return nearest;
    }
    return undefined;
  }
}

export function middle(geometry: Geometry): Point {
  const [west, south, east, north] = bboxOf(positionsOf(geometry));
  return { lon: (west + east) / 2, lat: (south + north) / 2 };
}

/** A line as points some metres apart. */
function* along(geometry: Geometry): Generator<Point> {
  const positions = positionsOf(geometry);
  for (const [i, to] of positions.entries()) {
    const from = positions[i - 1] ?? to;
    const steps = Math.max(1, Math.ceil(distanceM(at(from), at(to)) / ROAD_STEP_M));
    for (let step = 1; step <= steps; step++) {
      const share = step / steps;
      yield { lon: from[0] + (to[0] - from[0]) * share, lat: from[1] + (to[1] - from[1]) * share };
    }
  }
}

const at = ([lon, lat]: Position): Point => ({ lon, lat });
