import { dateInChina, type Work } from "@zhida/platform";
import type { BenefitsDeps } from "../deps.ts";
import { listWithGrants } from "../store/benefits.ts";
import { noteAllStanding } from "../store/reviews.ts";
import { decisionsInForce } from "./decide.ts";

/** A policy that is no longer in force gives nobody anything: all who have it or are offered it are reviewed now. */
export async function endLapsed(deps: BenefitsDeps, work: Work): Promise<void> {
  const today = dateInChina(work.now);
  for (const { division, policy } of await listWithGrants(work.db)) {
    if (await decisionsInForce(deps, work, policy, today)) continue;
    await noteAllStanding(work.db, { division, policy, from: today });
  }
}
