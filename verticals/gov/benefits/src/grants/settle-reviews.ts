import { dateInChina, transact, type Work } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { BenefitsDeps } from "../deps.ts";
import { findBenefit } from "../store/benefits.ts";
import { listGrantsOfSubjects } from "../store/grants.ts";
import { takeReviews } from "../store/reviews.ts";
import type { BenefitRow, GrantRow, ReviewRow } from "../store/tables.ts";
import { decideInForce, decisionsInForce } from "./decide.ts";
import { reconcileGrant } from "./reconcile-grant.ts";
import { stopGrant } from "./stop-grant.ts";
import { tellStopped } from "./tell-stopped.ts";

const BATCH = 100;
const ENDED: LocalizedText = { zh: "政策已停止执行", en: "the policy has ended" };
const CHANGED: LocalizedText = { zh: "登记信息有变化", en: "the registers have changed" };

/**
 * Once the day is over: periods that the registries now see otherwise are reckoned again, and whom the policy still does not fit loses
 * the grant from the day he ceased to fit. Answers how many stopped.
 */
export async function settleReviews(deps: BenefitsDeps, work: Work): Promise<number> {
  let stopped = 0;
  for (;;) {
    const taken = await transact(work.db, async (db) => {
      const tx = { ...work, db };
      const reviews = await takeReviews(db, dateInChina(work.now), BATCH);
      for (const review of reviews) if (await settleOne(deps, tx, review)) stopped += 1;
      return reviews.length;
    });
    if (taken < BATCH) return stopped;
  }
}

async function settleOne(deps: BenefitsDeps, work: Work, review: ReviewRow): Promise<boolean> {
  const { division, policy, from_day: from } = review;
  const benefit = await findBenefit(work.db, division, policy);
  const [grant] = await listGrantsOfSubjects(work.db, { division, policy, keys: [review.subject_key] });
  if (!benefit || !grant || grant.state === "stopped" || grant.state === "declined") return false;
  const answers = await decideInForce(deps, work, policy, [review.subject_key], {
    day: dateInChina(work.now),
  });
  const decided = answers.get(review.subject_key);
  const isEntitled = decided?.verdict === "eligible";
  const hasEnded = !decided && !(await decisionsInForce(deps, work, policy, dateInChina(work.now)));
  const reason = (isEntitled ? undefined : decided?.sentences[0]) ?? (hasEnded ? ENDED : CHANGED);
  const { orderedFen } = await reconcileGrant(deps, work, { benefit, grant }, { from, reason });
  if (orderedFen > 0) await tellAdjusted(deps, work, benefit, grant, orderedFen);
  if (isEntitled || grant.state === "ended") return false;
  const stopped = await stopGrant(deps, work, { benefit, grant }, { until: from, by: "system", reason });
  if (stopped) await tellStopped(deps, work, benefit, [{ grant, since: from, reason }]);
  return stopped !== undefined;
}

async function tellAdjusted({ notify }: BenefitsDeps, work: Work, benefit: BenefitRow, grant: GrantRow, fen: number) {
  if (!grant.person_id) return;
  const params = { item: benefit.name, name: grant.subject_name, amount: fen };
  const dedupeKey = `adjusted:${grant.id}:${dateInChina(work.now)}`;
  await notify.sendMany(work, [
    { to: grant.person_id, template: "benefits.adjusted", params, link: `/benefits/${grant.id}`, dedupeKey },
  ]);
}
