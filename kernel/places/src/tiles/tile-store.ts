import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Db } from "@zhida/platform";
import type { CurrentAtlas } from "../atlas/current-atlas.ts";
import type { Bbox } from "../contract.ts";
import { touch } from "../geometry/bbox.ts";
import { listCountyMaps, listFeatures } from "../store/features.ts";
import type { CountyMapRow } from "../store/tables.ts";
import { CountyTiles, type TileFeatures } from "./county-tiles.ts";
import { LeastRecent } from "./least-recent.ts";
import type { TileLayer } from "./tile-features.ts";

const compress = promisify(gzip);

export type StoredTile = { gzipped: Uint8Array; etag: string };

/** Bytes of finished tiles and counties cut up that are kept in memory. */
const TILES_KEPT = 64 * 1024 * 1024;
const COUNTIES_KEPT = 6;

/** Vector tiles of all counties' maps; each is cut and packed once for a version of the map. */
export function tileStore({ db, current }: { db: Db; current: CurrentAtlas }) {
  const tiles = new LeastRecent<Promise<StoredTile>>(TILES_KEPT);
  const counties = new LeastRecent<Promise<CountyTiles>>(COUNTIES_KEPT);
  let maps: { version: number; rows: Promise<CountyMapRow[]> } | undefined;

  const mapsOf = (version: number) => {
    if (maps?.version !== version) maps = { version, rows: listCountyMaps(db) };
    return maps.rows;
  };
  const countyTiles = (version: number, county: string) =>
    counties.get(`${version} ${county}`, async () => {
      const areas = [...current.atlas().areas].filter(({ code }) => code.startsWith(county));
      return { value: new CountyTiles(await listFeatures(db, county), areas), size: 1 };
    });

  const cut = async (
    version: number,
    z: number,
    x: number,
    y: number,
  ): Promise<{ value: StoredTile; size: number }> => {
    const box = boxOf(z, x, y);
    const layers = new Map<TileLayer, TileFeatures>();
    for (const { county, west, south, east, north } of await mapsOf(version)) {
      if (!touch(box, [west, south, east, north])) continue;
      for (const [layer, features] of (await countyTiles(version, county)).cut(z, x, y))
        layers.set(layer, [...(layers.get(layer) ?? []), ...features] as TileFeatures);
    }
    const packed = Object.fromEntries(
      [...layers].map(([name, features]) => [name, { features: features.map(withoutFrom) }]),
    );
    const bytes = layers.size > 0 ? fromGeojsonVt(packed as never, { version: 2, extent: 4096 }) : new Uint8Array();
    const gzipped = await compress(bytes, { level: 9 });
    return { value: { gzipped, etag: `"${version}-${z}-${x}-${y}"` }, size: gzipped.length + 200 };
  };

  return {
    get: (z: number, x: number, y: number): Promise<StoredTile> => {
      const { version } = current.atlas();
      return tiles.get(`${version} ${z} ${x} ${y}`, () => cut(version, z, x, y));
    },
  };
}

export type TileStore = ReturnType<typeof tileStore>;

/** The tile and its buffer, in degrees. */
function boxOf(z: number, x: number, y: number): Bbox {
  const n = 2 ** z;
  const lat = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / n))) * 180) / Math.PI;
  const lon = (column: number) => (column / n) * 360 - 180;
  return [lon(x - 0.1), lat(y + 1.1), lon(x + 1.1), lat(y - 0.1)];
}

function withoutFrom<T extends { tags?: object | null }>(feature: T): T {
  const { from: _, ...tags } = (feature.tags ?? {}) as Record<string, unknown>;
  return { ...feature, tags };
}
