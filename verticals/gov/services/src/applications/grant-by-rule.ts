import { settlementDay } from "@zhida/payments";
import type { Payment } from "@zhida/payments/contract";
import { newId, type Work } from "@zhida/platform";
import type { Services } from "../deps.ts";
import { orderOf } from "../payments/order-of.ts";
import { orderOnce } from "../payments/order-once.ts";
import type { ApplicationRow } from "../store/applications.ts";
import { grantOf } from "../store/grant-application.ts";
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
): Promise<{ row: ApplicationRow; payment?: Payment }> {
  const { item, row, assessment, actor, byStaff, channel } = submission;
  const order = orderOf(item, row, assessment, { automatic: true });
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
  const grant = grantOf(granted, { evidenceIsNew: submission.snapshot !== undefined });
  const promised = order && { ...order, settlesOn: settlementDay(work.now) };
  // The notice names the amount ordered, whether or not the order turns out to be a second one: then all is undone.
  const [payment] = await Promise.all([
    order ? orderOnce(services, work, order, grant) : grant.execute(work.db).then(() => undefined),
    services.notify.send(work, {
      to: row.person_id,
      template: "case.approved",
      params: { item: item.name, number: opened.number, result: resultText(item, promised) },
      link: `/applications/${row.id}`,
      dedupeKey: `decided:${row.id}`,
    }),
  ]);
  return { row: { ...granted, version: row.version + 1 }, payment };
}
