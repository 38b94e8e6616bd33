import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { ApplicationRow } from "./applications.ts";
import type { NewPayment, PaymentRow } from "./payments.ts";

/**
 * Writes what a decision by rule made of an application, and its payment order if there is one, in one statement. Undefined when there is
 * no order, or when its business key was ordered before: then the caller must undo.
 */
export async function grantApplication(
  db: Db,
  row: ApplicationRow,
  order: NewPayment | undefined,
  { evidenceIsNew }: { evidenceIsNew: boolean },
): Promise<PaymentRow | undefined> {
  // Evidence that stays is not sent again: it is by far the largest part of the row.
  const evidence = evidenceIsNew ? JSON.stringify(row.snapshot) : null;
  const granted = sql`update services.application set state = ${row.state}, version = ${row.version + 1}, case_id = ${row.case_id},
      case_brief = ${JSON.stringify(row.case_brief)}, documents = ${JSON.stringify(row.documents)}, touches = ${JSON.stringify(row.touches)},
      submitted_at = ${row.submitted_at}, decided_at = ${row.decided_at}, updated_at = ${row.updated_at},
      snapshot = coalesce(${evidence}::jsonb, snapshot), snapshot_at = ${row.snapshot_at}
    where division = ${row.division} and id = ${row.id}`;
  if (!order) {
    await granted.execute(db);
    return undefined;
  }
  const { rows } = await sql<PaymentRow>`
    with granted as (${granted})
    insert into services.payment_order (division, id, application_id, business_key, item_code, item_name, department, subject_id,
      person_id, payee, amount_fen, account, bank, description, settles_on, next_attempt_at, created_at)
    values (${order.division}, ${order.id}, ${order.application_id}, ${order.business_key}, ${order.item_code}, ${order.item_name},
      ${order.department}, ${order.subject_id}, ${order.person_id}, ${order.payee}, ${order.amount_fen}, ${order.account},
      ${order.bank}, ${order.description}, ${order.settles_on}, ${order.next_attempt_at}, ${order.created_at})
    on conflict (division, business_key) do nothing
    returning *`.execute(db);
  return rows[0];
}
