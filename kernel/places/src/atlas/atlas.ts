import Flatbush from "flatbush";
import {
  type Area,
  type AreaLevel,
  AreaLevel as Levels,
  type LocatedPlace,
  type Point,
  type Polygon,
} from "../contract.ts";
import { bboxOf } from "../geometry/bbox.ts";
import { type FlatPolygon, flatten, isInside } from "../geometry/point-in-polygon.ts";
import type { AreaRow } from "../store/tables.ts";

export type DrawnArea = Area & { polygon: Polygon };

/** All drawn areas as they stood at one version, and which of them hold a point. */
export class Atlas {
  readonly version: number;
  readonly #areas = new Map<string, DrawnArea>();
  readonly #byLevel = new Map<AreaLevel, DrawnArea[]>();
  readonly #located: { area: DrawnArea; flat: FlatPolygon; place: LocatedPlace }[] = [];
  readonly #index: Flatbush | undefined;

  constructor(version: number, rows: readonly AreaRow[]) {
    this.version = version;
    for (const { lon, lat, ...row } of rows) {
      const area = { ...row, centre: { lon, lat }, bbox: bboxOf(row.polygon[0] ?? []) };
      this.#areas.set(row.code, area);
      const level = this.#byLevel.get(row.level);
      if (level) level.push(area);
      else this.#byLevel.set(row.level, [area]);
    }
    // The narrowest first: the first that holds a point is the answer.
    const narrowing = (["grid", "community", "town", "county"] as const).flatMap(
      (level) => this.#byLevel.get(level) ?? [],
    );
    if (narrowing.length === 0) return;
    this.#index = new Flatbush(narrowing.length);
    for (const area of narrowing) {
      this.#index.add(...area.bbox);
      this.#located.push({ area, flat: flatten(area.polygon), place: this.#describe(area) });
    }
    this.#index.finish();
  }

  get areas(): Iterable<DrawnArea> {
    return this.#areas.values();
  }

  area(code: string): DrawnArea | undefined {
    return this.#areas.get(code);
  }

  /** By code. */
  within(code: string, level: AreaLevel): DrawnArea[] {
    return (this.#byLevel.get(level) ?? []).filter((area) => area.code.startsWith(code));
  }

  childrenOf(code: string): DrawnArea[] {
    const below = Levels.options.slice(Levels.options.indexOf(this.#areas.get(code)?.level ?? "grid") + 1);
    return below.flatMap((level) => this.#byLevel.get(level) ?? []).filter((area) => area.parent === code);
  }

  locate(point: Point): LocatedPlace | undefined {
    const { lon, lat } = point;
    const candidates = this.#index?.search(lon, lat, lon, lat) ?? [];
    candidates.sort((a, b) => a - b);
    for (const i of candidates) {
      const found = this.#located[i];
      if (found && isInside(point, found.flat)) return found.place;
    }
    return undefined;
  }

  /** From the county down to that area: 云溪县双河镇. */
  fullName(area: DrawnArea): LocatedPlace["name"] {
    return this.#describe(area).name;
  }

  #describe({ code }: DrawnArea): LocatedPlace {
    const part = (digits: number) => (code.length >= digits ? this.#areas.get(code.slice(0, digits)) : undefined);
    const [county, town, community, grid] = [part(6), part(9), part(12), part(15)];
    const chain = [county, town, community, grid].filter((area) => area !== undefined);
    return {
      code,
      division: code.slice(0, 6),
      town: town?.code ?? null,
      community: community?.code ?? null,
      grid: grid?.code ?? null,
      name: {
        zh: chain.map(({ name }) => name.zh).join(""),
        en: chain
          .map(({ name }) => name.en)
          .reverse()
          .join(", "),
      },
      names: {
        county: county?.name ?? { zh: "", en: "" },
        town: town?.name ?? null,
        community: community?.name ?? null,
        grid: grid?.name ?? null,
      },
    };
  }
}
