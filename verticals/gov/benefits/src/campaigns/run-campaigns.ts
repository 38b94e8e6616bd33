import { dateInChina, transact, type Work } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { Campaign } from "../contract.ts";
import type { BenefitsDeps } from "../deps.ts";
import { grantMany } from "../grants/grant-many.ts";
import { payWaiting } from "../grants/pay-waiting.ts";
import { stopGrant } from "../grants/stop-grant.ts";
import { tellStopped } from "../grants/tell-stopped.ts";
import { findBenefit, listWithWaiting, markDelivered } from "../store/benefits.ts";
import { advanceCampaign, findCampaign, supersedeCampaigns, takeCampaign } from "../store/campaigns.ts";
import { listGrantsNotMet, markMet } from "../store/grants.ts";
import type { BenefitRow, CampaignRow, GrantRow } from "../store/tables.ts";
import { progressOf } from "./list-campaigns.ts";

/** People a transaction: what a restart can lose is done again, never twice. */
const PAGE = 1000;
const SWEEP = 200;

/**
 * Runs every campaign whose day has come to its end, page by page, each in a transaction; goes on where a restart cut it off. Those
 * who wait for money come first.
 */
export async function runCampaigns(
  deps: BenefitsDeps,
  work: Work,
  onProgress: (campaign: Pick<Campaign, "policy" | "progress">) => void = () => {},
): Promise<void> {
  await deps.matching.ready();
  for (const benefit of await listWithWaiting(work.db, ["held"])) await payWaiting(deps, work, benefit, ["held"]);
  for (;;) {
    const now = deps.clock.now();
    const run = await transact(work.db, (db) => runPage(deps, { ...work, db, now }));
    if (!run) return;
    const campaign = await findCampaign(work.db, run.division, run.id);
    if (campaign) onProgress({ policy: campaign.policy, progress: progressOf(campaign) });
  }
}

/** The campaign that it took a step of; undefined when there is nothing left to run. */
async function runPage(deps: BenefitsDeps, work: Work): Promise<CampaignRow | undefined> {
  const campaign = await takeCampaign(work.db, dateInChina(work.now));
  if (!campaign) return undefined;
  if (campaign.state === "queued") {
    await supersedeCampaigns(work.db, campaign, { now: work.now, today: dateInChina(work.now) });
  }
  const benefit = await findBenefit(work.db, campaign.division, campaign.policy);
  if (!benefit?.active) {
    await advanceCampaign(work.db, campaign, { state: "cancelled", position: null, finishedAt: work.now, add: {} });
  } else if (campaign.position?.key === SWEEPING) await sweep(deps, work, benefit, campaign);
  else await grantPage(deps, work, benefit, campaign);
  return campaign;
}

/** Stands in the place of a subject's key once all have been met and those left over are swept. */
const SWEEPING = "";

async function grantPage(deps: BenefitsDeps, work: Work, benefit: BenefitRow, campaign: CampaignRow): Promise<void> {
  const choice = { policy: campaign.policy, version: campaign.version };
  const divisions = [campaign.division];
  const day = dateInChina(work.now);
  const total = campaign.total ?? (await deps.matching.scan(work, choice, { day, divisions })).total;
  const { items, next } = await deps.matching.matched(work, choice, {
    ...(campaign.position && { after: campaign.position }),
    limit: PAGE,
    day,
    divisions,
  });
  const run = { benefit, version: campaign.version, since: day, campaign: campaign.id };
  const { summary } = await grantMany(
    deps,
    work,
    run,
    items.map(({ key }) => key),
  );
  const { held, moneyFen, ...counts } = summary;
  // Whoever was met is on the list; the money of those behind the limit waits for the budget.
  await advanceCampaign(work.db, campaign, {
    state: held > 0 ? "held" : "running",
    position: next ?? { division: "", key: SWEEPING },
    total,
    startedAt: work.now,
    add: { ...counts, money_fen: moneyFen, done: items.length },
  });
  if (held > 0) await tellHeld(deps, work, benefit, total - campaign.done - items.length + held);
}

/** Ends the grants that the campaign did not meet, unless it fits them by now: they came after their page had been run. */
async function sweep(deps: BenefitsDeps, work: Work, benefit: BenefitRow, campaign: CampaignRow): Promise<void> {
  const { division, policy, id } = campaign;
  const since = dateInChina(work.now);
  const left = await listGrantsNotMet(work.db, { division, policy, campaign: id, limit: SWEEP });
  const answers = await deps.matching.decideMany(
    work,
    { policy, version: campaign.version },
    left.map(({ subject_key }) => subject_key),
    { day: since },
  );
  const isMet = ({ subject_key }: GrantRow) => answers.get(subject_key)?.verdict === "eligible";
  await markMet(work.db, { division, campaign: id, version: campaign.version, grants: left.filter(isMet) });
  const stopped = [];
  for (const grant of left.filter((each) => !isMet(each))) {
    const reason = answers.get(grant.subject_key)?.sentences[0] ?? NEW_RULE;
    if (await stopGrant(deps, work, { benefit, grant }, { until: since, by: "system", reason })) {
      stopped.push({ grant, since, reason });
    }
  }
  await tellStopped(deps, work, benefit, stopped);
  const isDone = left.length < SWEEP;
  if (isDone) await markDelivered(work.db, division, policy, campaign.version);
  await advanceCampaign(work.db, campaign, {
    state: isDone ? "done" : "running",
    position: campaign.position,
    ...(isDone && { finishedAt: work.now }),
    add: { stopped: stopped.length },
  });
}

async function tellHeld({ identity, notify }: BenefitsDeps, work: Work, benefit: BenefitRow, held: number) {
  const heads = await identity.staffOf(work, benefit.department, "department_head");
  await notify.sendAll(
    work,
    heads.map(({ id }) => id),
    {
      template: "benefits.campaign-held",
      params: { item: benefit.name, held },
      link: `/console/benefits/${benefit.policy}`,
    },
  );
}

const NEW_RULE: LocalizedText = { zh: "政策条件已调整", en: "the conditions of the policy have changed" };
