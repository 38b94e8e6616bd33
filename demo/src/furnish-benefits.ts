import type { GovBenefitsService } from "@zhida/gov-benefits";
import { type Db, newId, transact } from "@zhida/platform";
import { demoEpoch } from "./demo-epoch.ts";
import { markDone } from "./store/steps.ts";

export interface BenefitsOrder {
  db: Db;
  benefits: Pick<GovBenefitsService, "publishShipped" | "setBudget">;
  /** How many people live in the county: its budgets grow with them. */
  size: number;
}

/** Fen a head and year that the county sets aside for each policy that pays. */
const BUDGET_A_HEAD = 80_000;

/** The county's policies with how they are delivered and this year's money for them; what is there already stays as it is. */
export function furnishBenefits({ db, benefits, size }: BenefitsOrder): Promise<void> {
  return transact(db, async (tx) => {
    const work = { db: tx, now: demoEpoch, requestId: newId() };
    const by = { author: "云溪县惠民政策专班", approver: "云溪县人民政府办公室" };
    for (const policy of await benefits.publishShipped(work, by)) {
      if (!(await markDone(tx, `budget ${policy}`))) continue;
      await benefits.setBudget(work, {
        division: "990122",
        policy,
        year: demoEpoch.getUTCFullYear(),
        limitFen: size * BUDGET_A_HEAD,
        document: "云溪财预〔2026〕1号",
        by: "云溪县财政局",
      });
    }
  });
}
