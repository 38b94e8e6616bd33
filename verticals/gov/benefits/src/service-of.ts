import type { Work } from "@zhida/platform";
import { publishShipped } from "./benefits/publish-shipped.ts";
import { runCampaigns } from "./campaigns/run-campaigns.ts";
import type { BenefitsDeps } from "./deps.ts";
import type { GovBenefitsService } from "./service.ts";
import { setBudget } from "./store/benefits.ts";

export const serviceOf = (deps: BenefitsDeps): GovBenefitsService => ({
  publishShipped: (work, by) => publishShipped(deps, work, by),
  setBudget: async (work: Work, { division, policy, year, limitFen, document, by }) => {
    const set = { limit_fen: limitFen, document, set_by: by, set_at: work.now };
    await setBudget(work.db, { division, policy, year, ...set });
  },
  deliverAll: (work, onProgress) => runCampaigns(deps, work, onProgress),
});
