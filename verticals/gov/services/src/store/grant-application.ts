import { type Db, tables } from "@zhida/platform";
import type { ApplicationRow } from "./applications.ts";
import type { NewPayment, PaymentRow } from "./payments.ts";
import type { ServicesTables } from "./tables.ts";

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
  const change = {
    state: row.state,
    version: row.version + 1,
    case_id: row.case_id,
    case_brief: JSON.stringify(row.case_brief),
    documents: JSON.stringify(row.documents),
    touches: JSON.stringify(row.touches),
    submitted_at: row.submitted_at,
    decided_at: row.decided_at,
    updated_at: row.updated_at,
    ...(evidenceIsNew && { snapshot: JSON.stringify(row.snapshot), snapshot_at: row.snapshot_at }),
  };
  const services = tables<ServicesTables>(db);
  if (!order) {
    const update = services.updateTable("services.application").set(change);
    await update.where("division", "=", row.division).where("id", "=", row.id).execute();
    return undefined;
  }
  return services
    .with("granted", (query) =>
      query
        .updateTable("services.application")
        .set(change)
        .where("division", "=", row.division)
        .where("id", "=", row.id),
    )
    .insertInto("services.payment_order")
    .values(order)
    .onConflict((conflict) => conflict.columns(["division", "business_key"]).doNothing())
    .returningAll()
    .executeTakeFirst();
}
