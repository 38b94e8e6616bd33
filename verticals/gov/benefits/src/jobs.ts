import { job, type Work } from "@zhida/platform";
import { z } from "zod";
import { runCampaigns } from "./campaigns/run-campaigns.ts";
import { campaignJob } from "./campaigns/start-campaign.ts";
import type { BenefitsDeps } from "./deps.ts";
import { endLapsed } from "./grants/end-lapsed.ts";
import { payWaiting } from "./grants/pay-waiting.ts";
import { renewGrants } from "./grants/renew-grants.ts";
import { settleReviews } from "./grants/settle-reviews.ts";
import { checkReach } from "./reach/check-reach.ts";
import { reachJob } from "./reach/reach-checks.ts";
import { listWithWaiting } from "./store/benefits.ts";

const nothing = z.object({});

/** Long work: each opens its own transactions, page by page. */
export const benefitsJobs = (deps: BenefitsDeps) => [
  job({
    ...campaignJob,
    cron: "*/5 * * * *",
    transaction: false,
    handler: (work) => runCampaigns(deps, work),
  }),
  job({
    ...reachJob,
    cron: "*/30 * * * *",
    transaction: false,
    handler: (work) => checkReach(deps, work),
  }),
  job({
    name: "benefits.settle-day",
    data: nothing,
    cron: "10 0 * * *",
    transaction: false,
    handler: (work) => settleDay(deps, work),
  }),
];

/** After midnight: what yesterday changed is settled, periods that began are paid, and what waited is paid where it now can be. */
async function settleDay(deps: BenefitsDeps, work: Work): Promise<void> {
  await deps.matching.ready();
  await endLapsed(deps, work);
  await settleReviews(deps, work);
  await renewGrants(deps, work);
  for (const benefit of await listWithWaiting(work.db, ["held", "due"])) await payWaiting(deps, work, benefit);
}
