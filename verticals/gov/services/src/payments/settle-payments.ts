import { dateInChina, emit, transact, type Work } from "@zhida/platform";
import { nextWorkday } from "@zhida/workdays";
import type { Services } from "../deps.ts";
import { paymentBooked } from "../events.ts";
import { claimDuePayments, type PaymentRow, recordAttempt } from "../store/payments.ts";
import type { BankAnswer } from "./bank.ts";
import { bankReasons } from "./bank-reasons.ts";

const BATCH = 100;
const LEASE_MINUTES = 5;
/** Minutes to wait after the first, second, … failure; after the last the department looks at it. */
const WAITS = [10, 60, 240];

/**
 * Hands every due order to the bank. The bank books an order once by its id, so that an order whose answer was lost is
 * sent again without being paid twice. Answers how many were booked.
 */
export async function settlePayments(services: Services, work: Work): Promise<number> {
  let booked = 0;
  for (;;) {
    const leaseEnd = new Date(work.now.getTime() + LEASE_MINUTES * 60_000);
    const due = await claimDuePayments(work.db, { now: work.now, leaseEnd, limit: BATCH });
    for (const order of due) if (await settleOne(services, work, order)) booked += 1;
    if (due.length < BATCH) return booked;
  }
}

async function settleOne({ bank, notify }: Services, work: Work, order: PaymentRow): Promise<boolean> {
  const answer = await bank
    .transfer({ orderId: order.id, account: order.account, payee: order.payee, amountFen: order.amount_fen }, work.now)
    .catch((): BankAnswer => ({ status: "refused", reason: "no_answer", final: false }));
  const notice = { to: order.person_id, link: `/applications/${order.application_id}` };
  const params = { item: order.item_name, amount: order.amount_fen, account: order.account.slice(-4) };
  return transact(work.db, async (db) => {
    const tx = { ...work, db };
    if (answer.status === "booked") {
      const paid = { state: "paid" as const, paidAt: answer.at, nextAttemptAt: null, error: null };
      if (!(await recordAttempt(db, order, paid))) return false;
      await notify.send(tx, {
        ...notice,
        template: "payment.booked",
        params: { ...params, at: answer.at.toISOString() },
        dedupeKey: `payment-booked:${order.id}`,
      });
      await emit(tx, paymentBooked, {
        subject: order.id,
        division: order.division,
        data: {
          paymentId: order.id,
          applicationId: order.application_id,
          itemCode: order.item_code,
          amountFen: order.amount_fen,
        },
      });
      return true;
    }
    const next = answer.final ? undefined : nextAttempt(order.attempts, work.now);
    const failed = {
      state: next ? ("retrying" as const) : ("failed" as const),
      paidAt: null,
      nextAttemptAt: next ?? null,
      error: answer.reason,
    };
    if (!(await recordAttempt(db, order, failed))) return false;
    await notify.send(tx, {
      ...notice,
      template: "payment.failed",
      params: { ...params, reason: bankReasons[answer.reason] },
      dedupeKey: `payment-failed:${order.id}:${order.account_changes.length}`,
    });
    return false;
  });
}

/** Undefined when it has been tried often enough. The last wait is until the next working day. */
function nextAttempt(attempts: number, now: Date): Date | undefined {
  const wait = WAITS[attempts - 1];
  if (wait !== undefined) return new Date(now.getTime() + wait * 60_000);
  return attempts === WAITS.length + 1 ? new Date(`${nextWorkday(dateInChina(now))}T09:00:00+08:00`) : undefined;
}
