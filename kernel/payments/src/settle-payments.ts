import { transact, type Work } from "@zhida/platform";
import type { BankAnswer } from "./bank/bank.ts";
import { bankReasons } from "./bank/bank-reasons.ts";
import type { Till } from "./deps.ts";
import type { PaymentOutcome } from "./service.ts";
import { settlementDay } from "./settlement-day.ts";
import { type Attempt, claimDuePayments, recordAttempts } from "./store/payments.ts";
import type { PaymentRow } from "./store/tables.ts";
import { ACCOUNT_CLOSED } from "./templates.ts";

const BATCH = 1000;
const LEASE_MINUTES = 5;
/** Minutes to wait after the first, second, … failure; after the last the department looks at it. */
const WAITS = [10, 60, 240];
const NO_ANSWER: BankAnswer = { status: "refused", reason: "no_answer", final: false };

/**
 * Hands every due payment to the bank, a batch at a time. The bank books an order once by its id, so that an order whose answer was
 * lost is sent again without being paid twice. Answers how many were booked.
 */
export async function settlePayments(till: Till, work: Work): Promise<number> {
  let booked = 0;
  for (;;) {
    const leaseEnd = new Date(work.now.getTime() + LEASE_MINUTES * 60_000);
    const due = await claimDuePayments(work.db, { now: work.now, leaseEnd, limit: BATCH });
    if (due.length > 0) booked += await settleBatch(till, work, due);
    if (due.length < BATCH) return booked;
  }
}

async function settleBatch(till: Till, work: Work, due: readonly PaymentRow[]): Promise<number> {
  const orders = due.map(({ id, account, payee, amount_fen }) => ({
    orderId: id,
    account,
    payee,
    amountFen: amount_fen,
  }));
  const answers = await till.bank.transfer(orders, work.now).catch(() => new Map<string, BankAnswer>());
  const tried = due.map((row) => ({ row, ...attemptOf(row, answers.get(row.id) ?? NO_ANSWER, work.now) }));
  return transact(work.db, async (db) => {
    const tx = { ...work, db };
    const recorded = await recordAttempts(
      db,
      tried.map(({ attempt }) => attempt),
    );
    const moved = tried.filter(({ row }) => recorded.has(row.id));
    await tell(till, tx, moved);
    for (const [owner, own] of Map.groupBy(moved, ({ row }) => row.owner)) {
      await till.owners.get(owner)?.onOutcome(tx, own.map(toOutcome));
    }
    return moved.filter(({ attempt }) => attempt.state === "paid").length;
  });
}

type Tried = { row: PaymentRow; answer: BankAnswer; attempt: Attempt };

function attemptOf(row: PaymentRow, answer: BankAnswer, now: Date): Pick<Tried, "answer" | "attempt"> {
  const { division, id, account } = row;
  if (answer.status === "booked") {
    return {
      answer,
      attempt: { division, id, account, state: "paid", paid_at: answer.at, next_attempt_at: null, last_error: null },
    };
  }
  const next = answer.final ? null : nextAttempt(row.attempts, now);
  const state = next ? "retrying" : "failed";
  return {
    answer,
    attempt: { division, id, account, state, paid_at: null, next_attempt_at: next, last_error: answer.reason },
  };
}

/** Null when it has been tried often enough. The last wait is until the next working day. */
function nextAttempt(attempts: number, now: Date): Date | null {
  const wait = WAITS[attempts - 1];
  if (wait !== undefined) return new Date(now.getTime() + wait * 60_000);
  return attempts === WAITS.length + 1 ? new Date(`${settlementDay(now)}T09:00:00+08:00`) : null;
}

async function tell({ notify }: Till, work: Work, moved: readonly Tried[]): Promise<void> {
  const notices = moved.flatMap(({ row, answer }) => {
    if (!row.person_id) return [];
    const params = { item: row.title, amount: row.amount_fen, account: row.account.slice(-4) };
    const notice = { to: row.person_id, ...(row.link && { link: row.link }) };
    if (answer.status === "booked") {
      return {
        ...notice,
        template: "payment.booked",
        params: { ...params, at: answer.at.toISOString() },
        dedupeKey: `payment-booked:${row.id}`,
      };
    }
    if (answer.reason === "account_closed") {
      return {
        ...notice,
        template: ACCOUNT_CLOSED,
        params,
        dedupeKey: `payment-account-closed:${row.id}:${row.account_changes.length}`,
      };
    }
    return {
      ...notice,
      template: "payment.failed",
      params: { ...params, reason: bankReasons[answer.reason] },
      dedupeKey: `payment-failed:${row.id}:${row.account_changes.length}`,
    };
  });
  if (notices.length > 0) await notify.sendMany(work, notices);
}

function toOutcome({ row, attempt }: Tried): PaymentOutcome {
  const { division, reference, id: paymentId, amount_fen: amountFen } = row;
  const payment = { division, reference, paymentId, amountFen };
  return attempt.paid_at
    ? { ...payment, state: "paid", paidAt: attempt.paid_at }
    : { ...payment, state: attempt.state as "retrying" | "failed" };
}
