import type { Work } from "@zhida/platform";
import type { Handling, Parameters, RatingStats } from "./contract.ts";

export interface FeedbackService {
  /** Published counts of a division, one department or one item, over months "YYYY-MM" (both ends included; all when absent). */
  statsFor(work: Work, scope: StatsScope): Promise<RatingStats>;

  /** All handlings of one case with their ratings, the first handling first; empty while the case is running. */
  handlingsOfCase(work: Work, caseId: string): Promise<Handling[]>;

  parameters(work: Work): Promise<Parameters>;
}

export interface StatsScope {
  division: string;
  organisationCode?: string;
  itemCode?: string;
  from?: string;
  to?: string;
}
