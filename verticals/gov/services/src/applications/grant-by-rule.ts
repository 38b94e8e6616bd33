import { newId, type Work } from "@zhida/platform";
import type { Services } from "../deps.ts";
import { orderOf } from "../payments/order-of.ts";
import { refuse } from "../refusals.ts";
import type { ApplicationRow } from "../store/applications.ts";
import { grantApplication } from "../store/grant-application.ts";
import type { PaymentRow } from "../store/payments.ts";
import { caseLink } from "./case-link.ts";
import { caseRequest } from "./case-request.ts";
import { departmentOf } from "./describe-application.ts";
import { documentOf } from "./document-of.ts";
import { resultText } from "./result-text.ts";
import type { Submission } from "./submission.ts";
import { touched } from "./touches.ts";

/** Marks the case actions of a decision by rule, which this module has already booked when it hears of them. */
export const BY_RULE = "rule";

/** Accepted and approved in the moment of submission: case, receipt, payment order, notice. */
export async function grantByRule(
  services: Services,
  work: Work,
  submission: Submission,
): Promise<{ row: ApplicationRow; payment?: PaymentRow }> {
  const { item, row, assessment, actor, byStaff, channel } = submission;
  const order = orderOf(item, row, assessment, { now: work.now, automatic: true });
  const { name: organisation } = await departmentOf(services, work, row.department);
  const notice = documentOf("completion_notice", { item, organisation, addressee: row.subject_name, assessment });
  const data = { decidedBy: BY_RULE, item: item.code, version: row.item_version };
  const opened = await services.caseflow.open(work, {
    ...caseRequest(submission),
    id: newId(),
    process: item.instantProcess,
    events: [
      { type: "accept", by: "system", data },
      { type: "approve", by: "system", data },
    ],
    documents: [notice.document],
  });
  const granted: ApplicationRow = {
    ...row,
    state: "approved",
    case_id: opened.id,
    case_brief: caseLink(opened),
    documents: [notice.issued],
    submitted_at: work.now,
    decided_at: work.now,
    updated_at: work.now,
    touches: touched(row, { now: work.now, channel, what: "submitted", actor, byStaff }),
    ...(submission.snapshot && { snapshot: submission.snapshot, snapshot_at: work.now }),
  };
  // The notice names the amount ordered, which the order holds whether or not it turns out to be a second one: then all is undone.
  const [payment] = await Promise.all([
    grantApplication(work.db, granted, order, { evidenceIsNew: submission.snapshot !== undefined }),
    services.notify.send(work, {
      to: row.person_id,
      template: "case.approved",
      params: { item: item.name, number: opened.number, result: resultText(item, order) },
      link: `/applications/${row.id}`,
      dedupeKey: `decided:${row.id}`,
    }),
  ]);
  if (order && !payment) throw refuse("already_paid");
  return { row: { ...granted, version: row.version + 1 }, payment };
}
