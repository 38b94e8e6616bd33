import { newId, type Work } from "@zhida/platform";
import type { RawBuilder } from "kysely";
import type { Payment } from "./contract.ts";
import { toPayment } from "./describe-payment.ts";
import type { NewPayment } from "./service.ts";
import { settlementDay } from "./settlement-day.ts";
import { insertPayments } from "./store/payments.ts";

/** Hour at which banks begin to settle. */
const OPENS = "T09:00:00+08:00";

/** Settled on the next working day; answers the payments that were new, by reference. */
export async function orderPayments(
  work: Work,
  orders: readonly NewPayment[],
  alongside?: RawBuilder<unknown>,
): Promise<Map<string, Payment[]>> {
  if (orders.length === 0 && !alongside) return new Map();
  const settlesOn = settlementDay(work.now);
  const rows = orders.map((order) => ({
    division: order.division,
    id: newId(),
    owner: order.owner,
    reference: order.reference,
    business_key: order.businessKey,
    title: order.title,
    department: order.department,
    subject_id: order.subjectId,
    person_id: order.personId ?? null,
    payee: order.payee,
    amount_fen: order.amountFen,
    account: order.account,
    bank: order.bank ?? null,
    link: order.link ?? null,
    settles_on: settlesOn,
    next_attempt_at: new Date(`${settlesOn}${OPENS}`),
  }));
  const written = await insertPayments(work.db, rows, { now: work.now, alongside });
  const unpaid = { state: "ordered", attempts: 0, last_error: null, paid_at: null } as const;
  const fresh = rows.flatMap((row) =>
    written.has(row.id) ? toPayment({ ...row, ...unpaid, account_changes: [], created_at: work.now }) : [],
  );
  return Map.groupBy(fresh, ({ reference }) => reference);
}
