import { dateInChina, enqueue, newId, type Work } from "@zhida/platform";
import type { IsoDate } from "@zhida/platform/contract";
import { z } from "zod";
import { listBenefitsOf } from "../store/benefits.ts";
import { insertCampaign, supersedeCampaigns } from "../store/campaigns.ts";

/** The name under which `jobs.ts` runs campaigns; here to be asked for without knowing how they run. */
export const campaignJob = { name: "benefits.run-campaigns", data: z.object({}) };

/** A version was published: from its first day on everybody whom it concerns gets it, and whom it concerns no more loses it. */
export async function startCampaigns(
  work: Work,
  { policy, version, effectiveFrom, author, approver }: Published,
): Promise<void> {
  let begun = false;
  for (const benefit of await listBenefitsOf(work.db, policy)) {
    if (benefit.setup.mode === "information") continue;
    const campaign = { division: benefit.division, policy, version, starts_on: effectiveFrom };
    await supersedeCampaigns(work.db, campaign, { now: work.now, today: dateInChina(work.now) });
    const isNew = await insertCampaign(work.db, {
      ...campaign,
      id: newId(),
      state: "queued",
      author,
      approver,
      total: null,
      position: JSON.stringify(null),
      created_at: work.now,
      started_at: null,
      finished_at: null,
    });
    begun ||= isNew;
  }
  if (begun) await enqueue(work, campaignJob, {});
}

export type Published = {
  policy: string;
  version: number;
  effectiveFrom: IsoDate;
  author: string | null;
  approver: string | null;
};
