import { type Approvals, approvalsOf } from "../trucks/approvals.ts";
import { type SiteMap, siteMap } from "../trucks/site-map.ts";

/** What rules of a division ask beyond the device itself. */
export type Surroundings = {
  sites: SiteMap;
  approvals: Approvals;
  /** When trucks stood still on a site: site code → device → its last stops, epoch milliseconds. */
  stops: Map<string, Map<string, { from: number; to: number }[]>>;
};

const noSites = siteMap([]);

export const bareSurroundings = (): Surroundings => ({
  sites: noSites,
  approvals: approvalsOf([], noSites),
  stops: new Map(),
});

export type TruckStop = { deviceId: string; at: number };

/** Trucks that stood on a site within `spanMs` before `at`, the last one first. What begins a minute later counts too. */
export function stopsAt({ stops }: Surroundings, site: string | null, at: number, spanMs: number): TruckStop[] {
  const found: TruckStop[] = [];
  for (const [deviceId, known] of (site && stops.get(site)) || []) {
    const last = known.findLast(({ from, to }) => from <= at + AHEAD_MS && to >= at - spanMs);
    if (last) found.push({ deviceId, at: Math.min(last.to, at) });
  }
  return found.sort((a, b) => b.at - a.at);
}

/** A truck stands on a site, since `from`. */
export function noteStop({ stops }: Surroundings, site: string, deviceId: string, { from, to }: Stop): void {
  const known = stops.get(site) ?? new Map<string, Stop[]>();
  const own = known.get(deviceId) ?? [];
  const last = own.at(-1);
  if (last?.from === from) last.to = to;
  else own.push({ from, to });
  if (own.length > MOST_STOPS) own.shift();
  stops.set(site, known.set(deviceId, own));
}

type Stop = { from: number; to: number };

const AHEAD_MS = 60_000;
const MOST_STOPS = 20;
