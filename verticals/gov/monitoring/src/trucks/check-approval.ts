import type { Point, Position } from "@zhida/places/contract";
import { crossesItself, type Site, type TruckApprovalContent } from "../contract.ts";
import { refuse } from "../rules/refusals.ts";
import { metresToPolygon } from "./plane.ts";

/** The county in which a point lies; undefined outside of every county that is drawn. */
export type CountyAt = (point: Point) => string | undefined;

/** The gate of a site may lie this far from its border. */
const GATE_M = 300;

/** What every approval must fulfil, wherever it comes from. */
export function checkContent(sites: ReadonlyMap<string, Site>, content: TruckApprovalContent): void {
  const { number, site, disposal, validFrom, validTo } = content;
  const unknown = [site, disposal].find((code) => !sites.has(code));
  if (unknown) throw refuse("site_unknown", { params: { number, code: unknown } });
  if (validTo < validFrom) throw refuse("approval_dates", { params: { number } });
}

/** What is asked besides of one that is drawn by hand. */
export function checkDrawn(sites: ReadonlyMap<string, Site>, content: TruckApprovalContent): void {
  const { number, route, hours } = content;
  const [from, to] = [sites.get(content.site) as Site, sites.get(content.disposal) as Site];
  if (from.kind !== "construction") throw refuse("approval_ends", { params: { name: from.name.zh } });
  if (to.kind !== "disposal") throw refuse("approval_ends", { params: { name: to.name.zh } });
  if (hours.from === hours.until) throw refuse("approval_hours", { params: { number } });
  if (crossesItself(route)) throw refuse("route_crosses");
  for (const [end, site] of [
    [route[0], from],
    [route.at(-1), to],
  ] as const) {
    const [lon, lat] = end as Position;
    if (metresToPolygon({ lon, lat }, site.polygon) > GATE_M) {
      throw refuse("route_ends", { params: { name: site.name.zh, metres: GATE_M } });
    }
  }
}

/** Every point of the way lies in the county, as far as its border is drawn. */
export function checkWithin(
  county: string,
  countyAt: CountyAt | undefined,
  route: TruckApprovalContent["route"],
): void {
  if (!countyAt) return;
  const outside = route.findIndex(([lon, lat]) => countyAt({ lon, lat }) !== county);
  if (outside >= 0) throw refuse("route_outside", { params: { point: outside + 1 } });
}
