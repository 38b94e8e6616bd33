import type { PaymentOutcome } from "@zhida/payments";
import type { Work } from "@zhida/platform";
import { endPaidOnce } from "../store/grants.ts";
import { moveInstalments } from "../store/instalments.ts";

/** What became of payments: the instalments say so, and a grant that was to be paid once has ended. */
export async function onPayments(work: Work, outcomes: readonly PaymentOutcome[]): Promise<void> {
  for (const [division, own] of Map.groupBy(outcomes, (each) => each.division)) {
    const settled = own.flatMap((each) =>
      each.state === "retrying"
        ? []
        : {
            id: each.reference,
            state: each.state,
            account: null,
            paid_at: each.state === "paid" ? each.paidAt : null,
            recovered_fen: null,
          },
    );
    await moveInstalments(work.db, division, settled);
    const paid = settled.filter(({ state }) => state === "paid").map(({ id }) => id);
    if (paid.length > 0) await endPaidOnce(work.db, division, paid, work.now);
  }
}
