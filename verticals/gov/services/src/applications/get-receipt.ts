import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { Receipt } from "../contract.ts";
import type { Services } from "../deps.ts";
import { describePayment } from "../payments/describe-payment.ts";
import { paymentOf } from "../payments/payment-of.ts";
import { refuse } from "../refusals.ts";
import { findReceipt } from "../store/applications.ts";
import { requireRole } from "./access.ts";
import { departmentOf } from "./describe-application.ts";
import { itemOf } from "./item-of.ts";

export async function getReceipt(
  services: Services,
  work: Work,
  { actor, id }: { actor: Actor; id: string },
): Promise<Receipt> {
  const { row } = requireRole(actor, await findReceipt(work.db, id), "subject", "assistant", "officer");
  const link = row.case_brief;
  if (!link || !row.submitted_at) throw refuse("no_receipt");
  const [item, payment] = await Promise.all([itemOf(services, row), paymentOf(services, work, row)]);
  return {
    applicationId: row.id,
    itemName: item.name,
    department: await departmentOf(services, work, row.department),
    subjectName: row.subject_name,
    caseNumber: link.number,
    state: row.state,
    submittedAt: row.submitted_at.toISOString(),
    decidedAt: row.decided_at?.toISOString() ?? null,
    dueAt: link.dueAt,
    tookSeconds: row.decided_at ? (row.decided_at.getTime() - row.opened_at.getTime()) / 1000 : null,
    typedFields: Object.keys(row.answers).length,
    uploads: row.uploads.length,
    documents: row.documents,
    payment: payment ? describePayment(item, payment) : null,
    results: item.results.map(({ name, kind }) => ({ name, kind })),
  };
}
