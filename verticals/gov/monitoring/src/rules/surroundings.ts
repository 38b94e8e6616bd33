import { type Approvals, approvalsOf } from "../trucks/approvals.ts";
import { type SiteMap, siteMap } from "../trucks/site-map.ts";

/** What rules of a division ask beyond the device itself. */
export type Surroundings = {
  sites: SiteMap;
  approvals: Approvals;
  /** When each truck last stood still on a site: site code → device → epoch milliseconds. */
  stops: Map<string, Map<string, number>>;
};

const noSites = siteMap([]);

export const bareSurroundings = (): Surroundings => ({
  sites: noSites,
  approvals: approvalsOf([], noSites),
  stops: new Map(),
});

export type TruckStop = { deviceId: string; at: number };

/** Trucks that stood on a site within `spanMs` before `at`, the last one first. What arrives a minute early counts too. */
export function stopsAt({ stops }: Surroundings, site: string | null, at: number, spanMs: number): TruckStop[] {
  const found: TruckStop[] = [];
  for (const [deviceId, stoppedAt] of (site && stops.get(site)) || []) {
    if (stoppedAt >= at - spanMs && stoppedAt <= at + 60_000) found.push({ deviceId, at: stoppedAt });
  }
  return found.sort((a, b) => b.at - a.at);
}

export function noteStop({ stops }: Surroundings, site: string, deviceId: string, at: number): void {
  const known = stops.get(site) ?? new Map<string, number>();
  stops.set(site, known.set(deviceId, at));
}
