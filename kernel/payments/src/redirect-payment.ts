import type { Work } from "@zhida/platform";
import type { Payment } from "./contract.ts";
import { toPayment } from "./describe-payment.ts";
import type { OwnReference, Redirection, RefusedPayment } from "./service.ts";
import { findRefused, redirectPayment as redirect } from "./store/redirections.ts";

export async function refusedPayment(work: Work, reference: OwnReference): Promise<RefusedPayment | undefined> {
  const row = await findRefused(work.db, reference);
  if (!row) return undefined;
  return {
    paymentId: row.id,
    account: row.account,
    refused: [...row.account_changes.map(({ from }) => from), row.account],
  };
}

/** It stays the same order, which the bank books once, so that no second payment can come of it. */
export async function redirectPayment(work: Work, redirection: Redirection): Promise<Payment | undefined> {
  const row = await redirect(work.db, redirection, work.now);
  return row && toPayment(row);
}
