import type { Work } from "@zhida/platform";
import { inDivision } from "../benefits/in-division.ts";
import type { BenefitSetup } from "../contract.ts";
import type { BenefitsDeps } from "../deps.ts";
import { listBenefitsOf, publishBenefits } from "../store/benefits.ts";
import { type Published, startCampaigns } from "./start-campaign.ts";

/** A new policy is shown to people from the start; how it is delivered is the department's to say. */
const ONLY_SHOWN: BenefitSetup = {
  mode: "information",
  kind: "right",
  amount: null,
  payee: null,
  duties: null,
  serviceItem: null,
};

/** A version is brought to everybody; of a policy that the workshop made, the department finds it among its benefits. */
export async function onPolicyPublished({ matching }: BenefitsDeps, work: Work, published: Published): Promise<void> {
  const { policy, version } = published;
  const known = await listBenefitsOf(work.db, policy);
  const about = known.length === 0 ? await matching.describePolicy(work, { policy, version }) : undefined;
  if (about) {
    await publishBenefits(work.db, [
      {
        division: inDivision(about.department),
        policy,
        name: JSON.stringify(about.name),
        summary: JSON.stringify(about.summary),
        department: about.department,
        audience: about.audience,
        setup: JSON.stringify(ONLY_SHOWN),
        active: true,
        policy_version: null,
        updated_at: work.now,
        updated_by: published.author ?? "system",
      },
    ]);
  }
  await startCampaigns(work, published);
}
