import type { PaymentOutcome } from "@zhida/payments";
import { emitAll, type Work } from "@zhida/platform";
import { paymentBooked } from "../events.ts";
import { itemCodesOf } from "../store/applications.ts";

/** Tells of the money that has arrived; each application asks the till for the rest. */
export async function onPayments(work: Work, outcomes: readonly PaymentOutcome[]): Promise<void> {
  const paid = outcomes.filter(({ state }) => state === "paid");
  for (const [division, own] of Map.groupBy(paid, (each) => each.division)) {
    const references = own.map(({ reference }) => reference);
    const itemCodes = await itemCodesOf(work.db, division, references);
    const booked = own.flatMap(({ paymentId, reference: applicationId, amountFen }) => {
      const itemCode = itemCodes.get(applicationId);
      return itemCode ? { subject: paymentId, division, data: { paymentId, applicationId, itemCode, amountFen } } : [];
    });
    await emitAll(work, paymentBooked, booked);
  }
}
