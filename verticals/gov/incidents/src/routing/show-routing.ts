import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { RoutingRules, SaveRouting } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { insertRules, readRules } from "../store/routing.ts";
import { compileRules } from "./compile-rule.ts";

/** The rules in force of the county. */
export async function showRouting(work: Work, division: string): Promise<RoutingRules> {
  const [stored] = await readRules(work.db, division);
  if (!stored) return { version: 0, rules: [], updatedAt: null, updatedBy: null };
  const { version, rules, updated_at, updated_by } = stored;
  return { version, rules, updatedAt: updated_at.toISOString(), updatedBy: updated_by };
}

/** A new version of them; incidents that were sent by an earlier one stay where they are. */
export async function saveRouting(
  incidents: Incidents,
  work: Work,
  { division, by, request }: { division: string; by: Pick<Actor, "name">; request: SaveRouting },
): Promise<RoutingRules> {
  compileRules(request.rules);
  const { expectedVersion, rules } = request;
  const saved = { division, version: expectedVersion + 1, rules, updated_at: work.now, updated_by: by.name };
  const [stored] = await readRules(work.db, division);
  const isCurrent = (stored?.version ?? 0) === expectedVersion;
  if (!isCurrent || !(await insertRules(work.db, saved))) throw refuse("stale_rules");
  incidents.routing.changed(work, division);
  return { version: saved.version, rules, updatedAt: work.now.toISOString(), updatedBy: by.name };
}
