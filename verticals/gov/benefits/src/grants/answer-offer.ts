import type { Actor } from "@zhida/identity";
import { dateInChina, type Work } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { BenefitsDeps } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { findBenefit } from "../store/benefits.ts";
import { recordActions } from "../store/grant-actions.ts";
import { changeGrant, findGrant } from "../store/grants.ts";
import type { BenefitRow, GrantRow } from "../store/tables.ts";
import { amountIn } from "./amount.ts";
import { decideInForce } from "./decide.ts";
import { isTakenUpHere } from "./describe-grant.ts";
import { periodOf } from "./periods.ts";
import { reconcileGrant } from "./reconcile-grant.ts";
import { stopGrant } from "./stop-grant.ts";

export type GrantRequest = { id: string; version: number; note?: string };

/** The person says yes once: what was offered is granted from today, or what he declined is taken up again. */
export async function takeUpGrant(deps: BenefitsDeps, work: Work, actor: Actor, request: GrantRequest): Promise<void> {
  const { benefit, grant } = await ownGrant(work, actor, request);
  const isOpen = grant.state === "declined" || (grant.state === "offered" && isTakenUpHere(grant, benefit));
  if (!isOpen) throw refuse("not_possible_now");
  const today = dateInChina(work.now);
  const amount = benefit.setup.amount;
  const answers = await decideInForce(deps, work, grant.policy, [grant.subject_key], {
    day: today,
    decisions: amount ? [amount.decision] : [],
  });
  const decided = answers.get(grant.subject_key);
  if (decided?.verdict !== "eligible") throw refuse("not_entitled_any_more");
  const amountFen = amountIn(benefit.setup, decided);
  const changed = await changeGrant(work.db, grant, {
    state: "active",
    ...(grant.state === "offered" && { since: today }),
    until: null,
    amount_fen: amountFen,
    due_on: amount ? periodOf(amount.period, today).next : null,
    now: work.now,
  });
  if (!changed) throw refuse("changed_meanwhile");
  const event = grant.state === "offered" ? "confirmed" : "resumed";
  await recordActions(work.db, { division: grant.division, at: work.now }, [
    { grantId: grant.id, event, by: actor.name },
  ]);
  const reason: LocalizedText = { zh: "本人确认", en: "confirmed by the person" };
  await reconcileGrant(deps, work, { benefit, grant: changed }, { from: today, reason });
}

/** The person wants none of it. What the bank has already paid stays his; nothing more comes. */
export async function declineGrant(deps: BenefitsDeps, work: Work, actor: Actor, request: GrantRequest): Promise<void> {
  const { benefit, grant } = await ownGrant(work, actor, request);
  if (grant.state !== "offered" && grant.state !== "active") throw refuse("not_possible_now");
  const said = request.note;
  const reason: LocalizedText = said ? { zh: said, en: said } : { zh: "本人谢绝", en: "declined by the person" };
  // From the first day on: whatever the bank does not have yet is called back, also of the period that has begun.
  const stop = { until: grant.since, by: actor.name, reason, state: "declined" } as const;
  const declined = await stopGrant(deps, work, { benefit, grant }, stop);
  if (!declined) throw refuse("changed_meanwhile");
}

async function ownGrant(
  work: Work,
  actor: Actor,
  { id, version }: GrantRequest,
): Promise<{ benefit: BenefitRow; grant: GrantRow }> {
  const grant = await findGrant(work.db, id);
  if (!grant || grant.subject_id !== actor.subject.id) throw refuse("grant_not_found");
  if (grant.version !== version) throw refuse("changed_meanwhile");
  const benefit = await findBenefit(work.db, grant.division, grant.policy);
  if (!benefit) throw refuse("grant_not_found");
  return { benefit, grant };
}
