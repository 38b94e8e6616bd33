import type { ShippedBy } from "@zhida/matching";
import type { Work } from "@zhida/platform";
import type { Campaign } from "./contract.ts";

/** What the demo and the server call. */
export interface GovBenefitsService {
  /**
   * Publishes the policies of `rules/` and sets up how they are delivered, in the caller's transaction; what a county has changed since
   * stays. Answers the policies that were new or changed.
   */
  publishShipped(work: Work, by: ShippedBy): Promise<string[]>;
  /** Sets a year's budget without asking for a permission: for seeding. */
  setBudget(
    work: Work,
    budget: { division: string; policy: string; year: number; limitFen: number; document: string; by: string },
  ): Promise<void>;
  /** Runs the campaigns whose day has come to their end, now and in this process: for seeding. `onProgress`: after each page. */
  deliverAll(work: Work, onProgress?: (campaign: Pick<Campaign, "policy" | "progress">) => void): Promise<void>;
}
