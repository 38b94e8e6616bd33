import { type Db, tables } from "@zhida/platform";
import { type Insertable, type Selectable, sql } from "kysely";
import type { PaymentState } from "../contract.ts";
import type { PaymentOrderTable, ServicesTables } from "./tables.ts";

export type PaymentRow = Selectable<PaymentOrderTable>;
export type NewPayment = Insertable<PaymentOrderTable>;

const payments = (db: Db) => tables<ServicesTables>(db);

export const insertPayment = (db: Db, order: NewPayment): Promise<PaymentRow | undefined> =>
  payments(db)
    .insertInto("services.payment_order")
    .values(order)
    .onConflict((conflict) => conflict.columns(["division", "business_key"]).doNothing())
    .returningAll()
    .executeTakeFirst();

export const findPaymentOf = (db: Db, division: string, applicationId: string): Promise<PaymentRow | undefined> =>
  payments(db)
    .selectFrom("services.payment_order")
    .selectAll()
    .where("division", "=", division)
    .where("application_id", "=", applicationId)
    .executeTakeFirst();

/** Newest first. */
export const listPayments = (
  db: Db,
  filter: { subjectId: string; before?: string; limit: number },
): Promise<PaymentRow[]> =>
  payments(db)
    .selectFrom("services.payment_order")
    .selectAll()
    .where("subject_id", "=", filter.subjectId)
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before as string))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();

/** Orders of some departments, newest first. */
export const listOrders = (
  db: Db,
  filter: { division: string; department?: string; state: PaymentState; before?: string; limit: number },
): Promise<PaymentRow[]> =>
  payments(db)
    .selectFrom("services.payment_order")
    .selectAll()
    .where("division", "=", filter.division)
    .$if(filter.department !== undefined, (query) => query.where("department", "=", filter.department as string))
    .where("state", "=", filter.state)
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before as string))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();

/** Lends due orders to this process until `leaseEnd`; no two processes hold the same one. */
export async function claimDuePayments(
  db: Db,
  claim: { now: Date; leaseEnd: Date; limit: number },
): Promise<PaymentRow[]> {
  const { rows } = await sql<PaymentRow>`
    with due as (
      select division, id from services.payment_order
      where next_attempt_at <= ${claim.now} order by next_attempt_at limit ${claim.limit} for update skip locked
    )
    update services.payment_order p set attempts = p.attempts + 1, next_attempt_at = ${claim.leaseEnd}
    from due where p.division = due.division and p.id = due.id
    returning p.*`.execute(db);
  return rows;
}

/** What became of an attempt. A paid order stays paid, whatever a slower process says; answers whether this call changed it. */
export async function recordAttempt(
  db: Db,
  order: Pick<PaymentRow, "division" | "id">,
  outcome: { state: PaymentState; paidAt: Date | null; nextAttemptAt: Date | null; error: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await payments(db)
    .updateTable("services.payment_order")
    .set({
      state: outcome.state,
      paid_at: outcome.paidAt,
      next_attempt_at: outcome.nextAttemptAt,
      last_error: outcome.error,
    })
    .where("division", "=", order.division)
    .where("id", "=", order.id)
    .where("state", "not in", ["paid"])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Puts an order that was given up back in the queue, for its department; undefined when there is none such. */
export const requeuePayment = (
  db: Db,
  order: { id: string; departments: readonly { division: string; code: string | null }[]; at: Date },
): Promise<PaymentRow | undefined> =>
  payments(db)
    .updateTable("services.payment_order")
    .set({ state: "retrying", next_attempt_at: order.at })
    .where("id", "=", order.id)
    .where("state", "=", "failed")
    .where((where) =>
      where.or(
        order.departments.map(({ division, code }) =>
          where.and([where("division", "=", division), ...(code ? [where("department", "=", code)] : [])]),
        ),
      ),
    )
    .returningAll()
    .executeTakeFirst();

/** Sends a payment that was given up to another account, under the same order; undefined when it is no longer given up. */
export const redirectPayment = (
  db: Db,
  { payment, account, bank, change, at }: Redirection,
): Promise<PaymentRow | undefined> =>
  payments(db)
    .updateTable("services.payment_order")
    .set({
      state: "retrying",
      account,
      bank,
      attempts: 0,
      next_attempt_at: at,
      last_error: null,
      account_changes: sql`account_changes || ${JSON.stringify([change])}::jsonb`,
    })
    .where("division", "=", payment.division)
    .where("id", "=", payment.id)
    .where("state", "=", "failed")
    .where("account", "=", payment.account)
    .returningAll()
    .executeTakeFirst();

type Redirection = {
  payment: Pick<PaymentRow, "division" | "id" | "account">;
  account: string;
  bank: string | null;
  change: PaymentRow["account_changes"][number];
  at: Date;
};
