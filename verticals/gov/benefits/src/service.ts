import type { Work } from "@zhida/platform";
import type { Benefit, BenefitSetup } from "./contract.ts";

/** What the demo and the server call. */
export interface GovBenefitsService {
  /** Ships the policies of `rules/` with their benefits to a division; what a county has set up itself stays. Answers how many policies were new. */
  publishShipped(work: Work, options: { division: string; by: string }): Promise<number>;
  /** Sets a year's budget without asking for a permission: for seeding. */
  setBudget(
    work: Work,
    budget: { division: string; policy: string; year: number; limitFen: number; document: string; by: string },
  ): Promise<void>;
  /** Brings every published policy to everybody whom it concerns, now and in this process: for seeding. */
  deliverAll(work: Work, onProgress?: (done: number, total: number) => void): Promise<number>;
}

export type { Benefit, BenefitSetup };
