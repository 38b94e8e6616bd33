import type { Actor } from "@zhida/identity";
import { dateInChina, type Work } from "@zhida/platform";
import type { BenefitsDeps } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { findBenefit } from "../store/benefits.ts";
import { findGrant } from "../store/grants.ts";
import type { GrantRow } from "../store/tables.ts";
import { stopGrant } from "./stop-grant.ts";
import { tellStopped } from "./tell-stopped.ts";

/** An officer ends a grant from today on; the person reads the reason he gives and may appeal. */
export async function stopByOfficer(
  deps: BenefitsDeps,
  work: Work,
  actor: Actor,
  { id, version, note }: { id: string; version: number; note: string },
  isStaff: (row: GrantRow) => boolean,
): Promise<void> {
  const grant = await findGrant(work.db, id);
  const benefit = grant && isStaff(grant) ? await findBenefit(work.db, grant.division, grant.policy) : undefined;
  if (!grant || !benefit) throw refuse("grant_not_found");
  if (grant.version !== version) throw refuse("changed_meanwhile");
  if (grant.state !== "active" && grant.state !== "offered") throw refuse("not_possible_now");
  const since = dateInChina(work.now);
  const reason = { zh: note, en: note };
  const stopped = await stopGrant(deps, work, { benefit, grant }, { until: since, by: actor.name, reason });
  if (!stopped) throw refuse("changed_meanwhile");
  await tellStopped(deps, work, benefit, [{ grant, since, reason }]);
}
