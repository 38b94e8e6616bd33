import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { Application, ServiceItem, SubmitApplication } from "../contract.ts";
import type { Services } from "../deps.ts";
import { lockApplication } from "../store/applications.ts";
import { requireRole } from "./access.ts";
import { requireOpen } from "./change-application.ts";
import { channelOf } from "./channel.ts";
import { checkReady } from "./check-ready.ts";
import { describeApplication } from "./describe-application.ts";
import { freshAssessment } from "./fresh-assessment.ts";
import { grantByRule } from "./grant-by-rule.ts";
import { handToDepartment } from "./hand-to-department.ts";
import { itemOf } from "./item-of.ts";
import type { Language } from "./language.ts";
import { requestCorrections } from "./request-corrections.ts";
import type { Submission } from "./submission.ts";
import { supplementCase } from "./supplement-case.ts";

/**
 * Hands the application in. Where the rule says yes on proven facts it is granted at once; a no is refused with its reasons unless the
 * person insists; all else goes to the department. Case, payment, documents and notice are one transaction.
 */
export async function submitApplication(
  services: Services,
  work: Work,
  input: { actor: Actor; id: string; request: SubmitApplication; language: Language },
): Promise<Application> {
  const { actor, id, request, language } = input;
  const { row, role } = requireRole(actor, await lockApplication(work.db, id), "subject", "assistant");
  requireOpen(row, request.expectedVersion);
  const item = await itemOf(services, row);
  const { assessment, snapshot } = await freshAssessment(services, work, { actor, item, row });
  checkReady(item, assessment, request, language);
  const submission: Submission = {
    item,
    row,
    assessment,
    snapshot,
    actor,
    byStaff: role === "assistant",
    channel: channelOf(actor, role === "assistant"),
    note: request.note,
  };
  if (row.state === "supplement") {
    const kept = await supplementCase(services, work, submission);
    return describeApplication(services, work, kept, { item });
  }
  await requestCorrections(services, work, submission);
  const done = isGranted(item, submission)
    ? await grantByRule(services, work, submission)
    : { row: await handToDepartment(services, work, submission) };
  return describeApplication(services, work, done.row, { item, assessment, ...done });
}

/** Uploads prove nothing by themselves: somebody has to look at them. Nor is money sent to an account that was only typed. */
function isGranted(item: ServiceItem, { assessment }: Submission): boolean {
  if (item.payment && !(item.payment.account in assessment.proven)) return false;
  const required = new Set(item.materials.filter((material) => material.required).map((material) => material.code));
  const needsEyes = assessment.materials.some(
    ({ code, status }) => status === "uploaded" || (status === "needed" && required.has(code)),
  );
  return assessment.eligibility.automatic && assessment.eligibility.verdict === "yes" && !needsEyes;
}
