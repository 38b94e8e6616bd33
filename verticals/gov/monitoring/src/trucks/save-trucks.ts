import type { Polygon, Position } from "@zhida/places/contract";
import type { LiveBus, Work } from "@zhida/platform";
import type { Site, TruckApproval } from "../contract.ts";
import { refuse } from "../rules/refusals.ts";
import { tellSetup } from "../rules/tell-setup.ts";
import { listSites, replaceApprovals, saveSites as store } from "../store/sites.ts";

type Deps = { live: LiveBus };

/** Adds sites and changes known ones; a border that crosses itself is refused by name. */
export async function saveSites(
  { live }: Deps,
  work: Work,
  { division, sites }: { division: string; sites: readonly Site[] },
): Promise<void> {
  const codes = new Set<string>();
  for (const { code, name, polygon } of sites) {
    if (codes.has(code)) throw refuse("site_twice", { params: { code } });
    codes.add(code);
    if (polygon.some(crossesItself)) throw refuse("ring_crosses", { params: { name: name.zh } });
  }
  await store(work.db, division, sites);
  tellSetup(live, work, division);
}

/** Replaces all approvals of a division. */
export async function saveApprovals(
  { live }: Deps,
  work: Work,
  { division, approvals }: { division: string; approvals: readonly Omit<TruckApproval, "division">[] },
): Promise<void> {
  const known = new Set((await listSites(work.db, division)).map(({ code }) => code));
  for (const { number, site, disposal, validFrom, validTo } of approvals) {
    const unknown = [site, disposal].find((code) => !known.has(code));
    if (unknown) throw refuse("site_unknown", { params: { number, code: unknown } });
    if (validTo < validFrom) throw refuse("approval_dates", { params: { number } });
  }
  await replaceApprovals(work.db, division, approvals);
  tellSetup(live, work, division);
}

/** Two edges that are no neighbours meet. Rings of sites are small: every pair is looked at. */
export function crossesItself(ring: Polygon[number]): boolean {
  const edges = ring.length - 1;
  for (let i = 0; i < edges; i++) {
    for (let j = i + 2; j < edges; j++) {
      if (i === 0 && j === edges - 1) continue;
      const [a, b, c, d] = [ring[i], ring[i + 1], ring[j], ring[j + 1]] as [Position, Position, Position, Position];
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true;
    }
  }
  return false;
}

const side = (a: Position, b: Position, c: Position): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
