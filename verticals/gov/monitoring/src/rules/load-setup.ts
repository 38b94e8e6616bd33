import type { Db } from "@zhida/platform";
import { listApprovals } from "../store/approvals.ts";
import { listRulesInForce } from "../store/rules.ts";
import { listSites } from "../store/sites.ts";
import { approvalsOf } from "../trucks/approvals.ts";
import { siteMap } from "../trucks/site-map.ts";
import { type EngineRule, toEngineRule } from "./engine-rule.ts";
import type { Surroundings } from "./surroundings.ts";

/** One that no longer compiles is left out and logged: the others go on. */
export async function loadRules(db: Db, log: (error: unknown) => void): Promise<EngineRule[]> {
  return (await listRulesInForce(db)).flatMap(({ division, version, rule }) => {
    if (!rule.enabled) return [];
    try {
      return [toEngineRule(division, version, rule)];
    } catch (error) {
      log(error);
      return [];
    }
  });
}

/** Sites and approvals of each division. */
export async function loadSurroundings(
  db: Db,
): Promise<(Pick<Surroundings, "sites" | "approvals"> & { division: string })[]> {
  const [sites, approvals] = [await listSites(db), await listApprovals(db)];
  const ofDivision = Map.groupBy(approvals, (each) => each.division);
  return [...Map.groupBy(sites, (each) => each.division)].map(([division, own]) => {
    const map = siteMap(own);
    return { division, sites: map, approvals: approvalsOf(ofDivision.get(division) ?? [], map) };
  });
}
