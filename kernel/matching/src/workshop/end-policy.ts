import type { Actor } from "@zhida/identity";
import { dateInChina, emit, type Work } from "@zhida/platform";
import type { PolicyDetail } from "../contract.ts";
import { policyEnded } from "../events.ts";
import { refuse } from "../policies/refusals.ts";
import { addHistory, endVersionsFrom, listVersions } from "../store/policies.ts";
import { getPolicy, mayApprove } from "./access.ts";
import type { WorkshopDeps } from "./deps.ts";
import { isInForce, stateOf, toPolicyDetail } from "./describe-policy.ts";

/** After `lastDay` the policy decides no more; versions that were to begin later never do. */
export async function endPolicy(
  deps: WorkshopDeps,
  work: Work,
  actor: Actor,
  { code, lastDay, reason }: { code: string; lastDay: string; reason: string },
): Promise<PolicyDetail> {
  const policy = await getPolicy(work, actor, code);
  if (!mayApprove(actor, policy)) throw refuse("policy_not_found");
  const today = dateInChina(work.now);
  if (lastDay < today) throw refuse("day_passed");
  const versions = await listVersions(work.db, [code]);
  const counting =
    versions.find((row) => isInForce(row, today)) ?? versions.find((row) => stateOf(row, today) === "published");
  const effectiveTo = dayAfter(lastDay);
  if (!counting || (await endVersionsFrom(work.db, code, effectiveTo)) === 0) throw refuse("not_in_force");
  const { version } = counting;
  await addHistory(work, { code, version, event: "ended", by_name: actor.name, by_id: actor.personId, note: reason });
  await deps.engine.policiesChanged(work);
  await emit(work, policyEnded, {
    subject: code,
    division: policy.division,
    data: { policy: code, version, effectiveTo },
  });
  return toPolicyDetail(deps, work, actor, policy, await listVersions(work.db, [code]));
}

export const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
