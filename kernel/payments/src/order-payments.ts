import { dateInChina, newId, type Work } from "@zhida/platform";
import { nextWorkday } from "@zhida/workdays";
import type { NewPayment } from "./service.ts";
import { insertPayments } from "./store/payments.ts";

/** Hour at which banks begin to settle. */
const OPENS = "T09:00:00+08:00";

/** Settled on the next working day; answers the references that were new. */
export async function orderPayments(work: Work, orders: readonly NewPayment[]): Promise<Set<string>> {
  if (orders.length === 0) return new Set();
  const settlesOn = nextWorkday(dateInChina(work.now));
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
  return insertPayments(work.db, rows, work.now);
}
