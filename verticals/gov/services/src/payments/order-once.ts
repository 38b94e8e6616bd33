import type { NewPayment } from "@zhida/payments";
import type { Payment } from "@zhida/payments/contract";
import type { Work } from "@zhida/platform";
import type { RawBuilder } from "kysely";
import type { Services } from "../deps.ts";
import { refuse } from "../refusals.ts";

/** Refuses what was ordered before, under whatever application; the transaction with `alongside` is then undone. */
export async function orderOnce(
  { payments }: Services,
  work: Work,
  order: NewPayment,
  alongside?: RawBuilder<unknown>,
): Promise<Payment> {
  const [payment] = (await payments.order(work, [order], alongside)).get(order.reference) ?? [];
  if (!payment) throw refuse("already_paid");
  return payment;
}
