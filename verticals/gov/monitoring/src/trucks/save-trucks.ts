import type { LiveBus, Work } from "@zhida/platform";
import { crossesItself, type Site, type TruckApprovalContent } from "../contract.ts";
import { refuse } from "../rules/refusals.ts";
import { tellSetup } from "../rules/tell-setup.ts";
import { replaceApprovals } from "../store/approvals.ts";
import { listSites, saveSites as store } from "../store/sites.ts";
import { checkContent } from "./check-approval.ts";

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
  { division, approvals }: { division: string; approvals: readonly (TruckApprovalContent & { id: string })[] },
): Promise<void> {
  const sites = new Map((await listSites(work.db, division)).map((site) => [site.code, site]));
  for (const approval of approvals) checkContent(sites, approval);
  await replaceApprovals(work.db, division, approvals);
  tellSetup(live, work, division);
}
