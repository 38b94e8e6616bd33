import { type Actor, domainsOf } from "@zhida/identity";
import { decodeCursor, toPage, type Work } from "@zhida/platform";
import type { PaymentState } from "../contract.ts";
import { refuse } from "../refusals.ts";
import { listOrders, listPayments, type PaymentRow, requeuePayment } from "../store/payments.ts";
import { toPayment } from "./describe-payment.ts";

type Query = { cursor?: string; limit: number };

export async function listMyPayments(work: Work, actor: Actor, { cursor, limit }: Query) {
  const before = mark(cursor);
  return toPage(
    await listPayments(work.db, { subjectId: actor.subject.id, before, limit: limit + 1 }),
    limit,
    toPayment,
    id,
  );
}

/** What the caller's department pays out; an auditor sees the whole division. */
export async function listDepartmentPayments(work: Work, actor: Actor, query: Query & { state: PaymentState }) {
  const [domain] = domainsOf(actor, "payment.view");
  if (!domain) return { items: [], next: null };
  const rows = await listOrders(work.db, {
    division: domain.division,
    department: domain.organisationCode ?? undefined,
    state: query.state,
    before: mark(query.cursor),
    limit: query.limit + 1,
  });
  return toPage(rows, query.limit, (row) => ({ ...toPayment(row), payee: row.payee }), id);
}

/** Sends a payment that was given up once more; the bank still books it once only. */
export async function retryPayment(work: Work, actor: Actor, paymentId: string) {
  const departments = domainsOf(actor, "case.handle").map(({ division, organisationCode }) => ({
    division,
    code: organisationCode,
  }));
  const row =
    departments.length > 0 ? await requeuePayment(work.db, { id: paymentId, departments, at: work.now }) : undefined;
  if (!row) throw refuse("not_requeueable");
  return { ...toPayment(row), payee: row.payee };
}

const mark = (cursor: string | undefined) => decodeCursor(cursor, 1)?.[0] as string | undefined;
const id = (row: PaymentRow) => [row.id];
