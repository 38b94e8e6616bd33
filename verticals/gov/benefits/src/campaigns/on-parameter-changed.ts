import { dateInChina, type Work } from "@zhida/platform";
import type { IsoDate } from "@zhida/platform/contract";
import type { BenefitsDeps } from "../deps.ts";
import { startCampaigns } from "./start-campaign.ts";

/**
 * An amount or a limit that holds from today: the policies that read it are brought to everybody again. One of a later day is told by the
 * turn of that day, person by person.
 */
export async function onParameterChanged(
  { matching }: BenefitsDeps,
  work: Work,
  { name, division, validFrom }: { name: string; division: string; validFrom: IsoDate },
): Promise<void> {
  const day = dateInChina(work.now);
  if (validFrom > day) return;
  for (const { policy, version } of await matching.policiesReading(work, { name, division, day })) {
    await startCampaigns(work, { policy, version, effectiveFrom: day, author: null, approver: null });
  }
}
