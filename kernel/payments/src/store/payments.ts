import type { Db } from "@zhida/platform";
import { type RawBuilder, sql } from "kysely";
import type { PaymentState } from "../contract.ts";
import type { OwnReferences } from "../service.ts";
import { type PaymentRow, payments } from "./tables.ts";

export type PaymentInsert = Omit<
  PaymentRow,
  "state" | "attempts" | "last_error" | "paid_at" | "created_at" | "account_changes"
>;

/** One statement for any number; answers the ids of those that were new. */
export async function insertPayments(
  db: Db,
  rows: readonly PaymentInsert[],
  { now, alongside }: { now: Date; alongside: RawBuilder<unknown> | undefined },
): Promise<Set<string>> {
  const { rows: written } = await sql<{ id: string }>`
    ${alongside ? sql`with alongside as (${alongside})` : sql``}
    insert into payments.payment (division, id, owner, reference, business_key, title, department, subject_id, person_id, payee,
      amount_fen, account, bank, link, settles_on, next_attempt_at, created_at)
    select division, id, owner, reference, business_key, title, department, subject_id, person_id, payee,
      amount_fen, account, bank, link, settles_on, next_attempt_at, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(division text, id uuid, owner text, reference uuid, business_key text,
      title jsonb, department text, subject_id uuid, person_id uuid, payee text, amount_fen bigint, account text, bank text, link text,
      settles_on date, next_attempt_at timestamptz)
    on conflict (division, owner, business_key) do nothing
    returning id`.execute(db);
  return new Set(written.map(({ id }) => id));
}

/** Before the first attempt only: what the bank may have is never called back by us. */
export async function cancelPayments(db: Db, { owner, division, references }: OwnReferences): Promise<Set<string>> {
  const rows = await payments(db)
    .updateTable("payments.payment")
    .set({ state: "cancelled", next_attempt_at: null })
    .where("division", "=", division)
    .where("owner", "=", owner)
    .where("reference", "=", sql<string>`any(${references as string[]}::uuid[])`)
    .where("state", "=", "ordered")
    .where("attempts", "=", 0)
    .returning("reference")
    .execute();
  return new Set(rows.map(({ reference }) => reference));
}

export const listPaymentsOf = (db: Db, { owner, division, references }: OwnReferences): Promise<PaymentRow[]> =>
  payments(db)
    .selectFrom("payments.payment")
    .selectAll()
    .where("division", "=", division)
    .where("owner", "=", owner)
    .where("reference", "=", sql<string>`any(${references as string[]}::uuid[])`)
    .orderBy("id")
    .execute();

/** Newest first. */
export const listPaymentsTo = (
  db: Db,
  filter: { subjectId: string; before?: string; limit: number },
): Promise<PaymentRow[]> =>
  payments(db)
    .selectFrom("payments.payment")
    .selectAll()
    .where("subject_id", "=", filter.subjectId)
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before as string))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();

/** Payments of a department, or of a whole division, newest first. */
export const listPaymentsBy = (
  db: Db,
  filter: { division: string; department?: string; state: PaymentState; before?: string; limit: number },
): Promise<PaymentRow[]> =>
  payments(db)
    .selectFrom("payments.payment")
    .selectAll()
    .where("division", "=", filter.division)
    .$if(filter.department !== undefined, (query) => query.where("department", "=", filter.department as string))
    .where("state", "=", filter.state)
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before as string))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();

/** Lends due payments to this process until `leaseEnd`; no two processes hold the same one. */
export async function claimDuePayments(
  db: Db,
  claim: { now: Date; leaseEnd: Date; limit: number },
): Promise<PaymentRow[]> {
  const { rows } = await sql<PaymentRow>`
    with due as (
      select division, id from payments.payment
      where next_attempt_at <= ${claim.now} order by next_attempt_at limit ${claim.limit} for update skip locked
    )
    update payments.payment p set attempts = p.attempts + 1, next_attempt_at = ${claim.leaseEnd}
    from due where p.division = due.division and p.id = due.id
    returning p.*`.execute(db);
  return rows;
}

export type Attempt = {
  division: string;
  id: string;
  account: string;
  state: PaymentState;
  paid_at: Date | null;
  next_attempt_at: Date | null;
  last_error: string | null;
};

/**
 * What became of attempts, in one statement. A paid payment stays paid, and one that goes to another account by now is on its way,
 * whatever a slower process says; answers whose state this call changed.
 */
export async function recordAttempts(db: Db, attempts: readonly Attempt[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    update payments.payment p set state = a.state, paid_at = a.paid_at, next_attempt_at = a.next_attempt_at, last_error = a.last_error
    from jsonb_to_recordset(${JSON.stringify(attempts)}::jsonb)
      as a(division text, id uuid, account text, state text, paid_at timestamptz, next_attempt_at timestamptz, last_error text)
    where p.division = a.division and p.id = a.id and p.state in ('ordered', 'retrying')
      and (a.state = 'paid' or p.account = a.account)
    returning p.id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Puts a payment that was given up back in the queue, for its department; undefined when there is none such. */
export const requeuePayment = (
  db: Db,
  order: { id: string; departments: readonly { division: string; code: string | null }[]; at: Date },
): Promise<PaymentRow | undefined> =>
  payments(db)
    .updateTable("payments.payment")
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
