import type { MatchDelta } from "@zhida/matching/contract";
import { dateInChina, type Work } from "@zhida/platform";
import type { IsoDate, LocalizedText } from "@zhida/platform/contract";
import type { BenefitsDeps } from "../deps.ts";
import { listBenefitsOf } from "../store/benefits.ts";
import { deliveredSince } from "../store/campaigns.ts";
import { findGrant, listStandingGrants } from "../store/grants.ts";
import { noteReviews } from "../store/reviews.ts";
import type { BenefitRow } from "../store/tables.ts";
import { grantMany } from "./grant-many.ts";
import { reconcileGrant } from "./reconcile-grant.ts";

const CORRECTED: LocalizedText = {
  zh: "登记信息已更正，按更正后的情况重新核算",
  en: "the registers were corrected and it was reckoned again",
};

/**
 * Somebody begins to fit a policy: granted or offered at once. After a correction, from the day that the registries now say, at the
 * earliest from that on which the benefit was first delivered to anybody here.
 */
export async function onMatchGained(deps: BenefitsDeps, work: Work, { policy, version, subject, on }: MatchDelta) {
  const today = dateInChina(work.now);
  for (const benefit of await deliveredTo(work, policy, subject.division)) {
    const first = dateInChina((await deliveredSince(work.db, benefit.division, policy)) ?? work.now);
    const since = on >= today ? today : on < first ? first : on;
    const { grants } = await grantMany(deps, work, { benefit, version, since, campaign: null }, [subject.key]);
    for (const { grant } of grants) {
      if (!grant.isNew || grant.state !== "active" || since === today) continue;
      const row = await findGrant(work.db, grant.id);
      if (row) await reconcileGrant(deps, work, { benefit, grant: row }, { from: since, reason: CORRECTED });
    }
  }
}

/** Somebody ceases to fit: noted, and settled when the day is over, so that what changes back within it is never felt. */
export async function onMatchLost(work: Work, { policy, subject, on }: MatchDelta): Promise<void> {
  const benefits = await deliveredTo(work, policy, subject.division);
  await noteReviews(
    work.db,
    benefits.map(({ division }) => reviewOf(work, { division, policy, key: subject.key, on })),
  );
}

/** What is known of somebody changed: what stands for him is reckoned again, also where only an amount differs. */
export async function onFactsChanged(
  work: Work,
  { subject, on }: { subject: MatchDelta["subject"]; on: IsoDate },
): Promise<void> {
  const grants = await listStandingGrants(work.db, subject.kind, subject.key);
  await noteReviews(
    work.db,
    grants.map(({ division, policy }) => reviewOf(work, { division, policy, key: subject.key, on })),
  );
}

function reviewOf(
  work: Work,
  { division, policy, key, on }: { division: string; policy: string; key: string; on: IsoDate },
) {
  const today = dateInChina(work.now);
  return { division, policy, subject_key: key, from_day: on < today ? on : today, noted_on: today };
}

/** The benefits by which a policy is delivered where the subject lives. */
async function deliveredTo(work: Work, policy: string, town: string): Promise<BenefitRow[]> {
  return (await listBenefitsOf(work.db, policy)).filter(({ active, division }) => active && town.startsWith(division));
}
