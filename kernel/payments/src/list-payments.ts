import { type Actor, domainsOf } from "@zhida/identity";
import { decodeCursor, toPage, type Work } from "@zhida/platform";
import type { PaymentState, RecoveryState } from "./contract.ts";
import { toPayment, toRecovery } from "./describe-payment.ts";
import { refuse } from "./refusals.ts";
import { listPaymentsBy, listPaymentsTo, requeuePayment } from "./store/payments.ts";
import { closeRecovery, listRecoveriesBy, listRecoveriesFrom } from "./store/recoveries.ts";

type Query = { cursor?: string; limit: number };

export async function listMyPayments(work: Work, actor: Actor, { cursor, limit }: Query) {
  const rows = await listPaymentsTo(work.db, { subjectId: actor.subject.id, before: mark(cursor), limit: limit + 1 });
  return toPage(rows, limit, toPayment, id);
}

export async function listMyRecoveries(work: Work, actor: Actor, { cursor, limit }: Query) {
  const filter = { subjectId: actor.subject.id, before: mark(cursor), limit: limit + 1 };
  return toPage(await listRecoveriesFrom(work.db, filter), limit, toRecovery, id);
}

/** What the caller's department pays out; an auditor sees the whole division. */
export async function listDepartmentPayments(work: Work, actor: Actor, query: Query & { state: PaymentState }) {
  const where = scopeOf(actor, query);
  if (!where) return { items: [], next: null };
  const rows = await listPaymentsBy(work.db, { ...where, state: query.state });
  return toPage(rows, query.limit, (row) => ({ ...toPayment(row), payee: row.payee }), id);
}

export async function listDepartmentRecoveries(work: Work, actor: Actor, query: Query & { state: RecoveryState }) {
  const where = scopeOf(actor, query);
  if (!where) return { items: [], next: null };
  return toPage(await listRecoveriesBy(work.db, { ...where, state: query.state }), query.limit, toRecovery, id);
}

/** Sends a payment that was given up once more; the bank still books it once only. */
export async function retryPayment(work: Work, actor: Actor, paymentId: string) {
  const departments = departmentsOf(actor);
  const row =
    departments.length > 0 ? await requeuePayment(work.db, { id: paymentId, departments, at: work.now }) : undefined;
  if (!row) throw refuse("not_requeueable");
  return { ...toPayment(row), payee: row.payee };
}

/** The payer pays back in full, by the sandbox bank at once. */
export async function repay(work: Work, actor: Actor, recoveryId: string) {
  const row = await closeRecovery(work.db, {
    id: recoveryId,
    state: "repaid",
    at: work.now,
    by: actor.name,
    note: null,
    whose: { subjectId: actor.subject.id },
  });
  if (!row) throw refuse("recovery_not_open");
  return toRecovery(row);
}

/** The department lets a claim go, with its reason on record. */
export async function waive(work: Work, actor: Actor, request: { id: string; note: string }) {
  const departments = departmentsOf(actor);
  const row =
    departments.length > 0
      ? await closeRecovery(work.db, {
          id: request.id,
          state: "waived",
          at: work.now,
          by: actor.name,
          note: request.note,
          whose: { departments },
        })
      : undefined;
  if (!row) throw refuse("recovery_not_open");
  return toRecovery(row);
}

function scopeOf(actor: Actor, { cursor, limit }: Query) {
  const [domain] = domainsOf(actor, "payment.view");
  if (!domain) return undefined;
  const department = domain.organisationCode ?? undefined;
  return { division: domain.division, department, before: mark(cursor), limit: limit + 1 };
}

const departmentsOf = (actor: Actor) =>
  domainsOf(actor, "case.handle").map(({ division, organisationCode }) => ({ division, code: organisationCode }));
const mark = (cursor: string | undefined) => decodeCursor(cursor, 1)?.[0] as string | undefined;
const id = (row: { id: string }) => [row.id];
