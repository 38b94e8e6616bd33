import type { Insertable } from "kysely";
import { middle } from "../atlas/address-book.ts";
import type { LocatedPlace, MapFeature, Point } from "../contract.ts";
import { positionsOf } from "../geometry/bbox.ts";
import type { NameTable } from "../store/tables.ts";
import { tokensOf } from "./tokens.ts";

/** The best first among equals: a place everybody knows before a road before a door. */
const RANK = { poi: 0, road: 1, address: 2 } as const;

/** Everything on the map that has a name or an address, as it is looked for. */
export function namesOf(
  county: string,
  features: readonly MapFeature[],
  locate: (point: Point) => LocatedPlace | undefined,
): Insertable<NameTable>[] {
  const roads = new Set<string>();
  return features.flatMap(({ id, layer, name, address, geometry }) => {
    const kind = layer === "poi" || layer === "site" ? "poi" : layer === "road" ? "road" : "address";
    const text = name ?? (address ? { zh: address, en: address } : undefined);
    if (!text || layer === "river" || layer === "water" || layer === "built") return [];
    if (kind === "road" && roads.size === roads.add(text.zh).size) return [];
    const point = kind === "road" ? onTheWay(geometry) : middle(geometry);
    const place = locate(point);
    const where = [place?.names.town?.zh, place?.names.community?.zh, name ? address : null].filter(Boolean).join("");
    return [
      {
        county,
        id,
        kind,
        name: JSON.stringify(text),
        address: where,
        ...point,
        area: place?.code ?? null,
        rank: RANK[kind],
        tokens: tokensOf(`${text.zh} ${text.en} ${where}`),
      } as const,
    ];
  });
}

function onTheWay(geometry: MapFeature["geometry"]): Point {
  const positions = positionsOf(geometry);
  const [lon, lat] = positions[positions.length >> 1] ?? [0, 0];
  return { lon, lat };
}
