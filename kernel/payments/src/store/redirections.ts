import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { OwnReference, Redirection } from "../service.ts";
import { type PaymentRow, payments } from "./tables.ts";

/** The payment of a reference whose account the bank refused for good. */
export const findRefused = (db: Db, { owner, division, reference }: OwnReference): Promise<PaymentRow | undefined> =>
  payments(db)
    .selectFrom("payments.payment")
    .selectAll()
    .where("division", "=", division)
    .where("owner", "=", owner)
    .where("reference", "=", reference)
    .where("state", "=", "failed")
    .where("last_error", "=", "account_closed")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();

/** Undefined when the payment is no longer refused, or was never to go to `refused`. */
export const redirectPayment = (
  db: Db,
  { division, paymentId, refused, account, bank, by }: Redirection,
  now: Date,
): Promise<PaymentRow | undefined> =>
  payments(db)
    .updateTable("payments.payment")
    .set({
      state: "retrying",
      account,
      bank: bank ?? null,
      attempts: 0,
      next_attempt_at: now,
      last_error: null,
      account_changes: sql`account_changes || jsonb_build_array(jsonb_build_object(
        'at', ${now.toISOString()}::text, 'by', ${by}::text, 'from', account, 'to', ${account}::text))`,
    })
    .where("division", "=", division)
    .where("id", "=", paymentId)
    .where("state", "=", "failed")
    .where("last_error", "=", "account_closed")
    .where("account", "=", refused)
    .returningAll()
    .executeTakeFirst();
