import type { Point, Position } from "@zhida/places/contract";
import type { Site, SiteKind } from "../contract.ts";
import { isInside, metresToPolygon } from "./plane.ts";

export type SiteMap = {
  /** Sites that hold the point. */
  at(point: Point): readonly Site[];
  /** Metres to the nearest site of a kind, 0 inside; null when there is none. */
  metresTo(point: Point, kind: SiteKind): number | null;
  byCode: ReadonlyMap<string, Site>;
};

type Boxed = { site: Site; west: number; south: number; east: number; north: number };

/** The sites of one division; a point is held against their boxes first. */
export function siteMap(sites: readonly Site[]): SiteMap {
  const boxed = sites.map(withBox);
  return {
    byCode: new Map(sites.map((site) => [site.code, site])),
    at: (point) => {
      const found: Site[] = [];
      for (const { site, west, south, east, north } of boxed) {
        if (point.lon < west || point.lon > east || point.lat < south || point.lat > north) continue;
        if (isInside(point, site.polygon)) found.push(site);
      }
      return found;
    },
    metresTo: (point, kind) => {
      const distances = sites
        .filter((site) => site.kind === kind)
        .map(({ polygon }) => metresToPolygon(point, polygon));
      return distances.length === 0 ? null : Math.min(...distances);
    },
  };
}

function withBox(site: Site): Boxed {
  const ring = site.polygon[0] ?? [];
  const lons = ring.map(([lon]: Position) => lon);
  const lats = ring.map(([, lat]: Position) => lat);
  return {
    site,
    west: Math.min(...lons),
    south: Math.min(...lats),
    east: Math.max(...lons),
    north: Math.max(...lats),
  };
}
