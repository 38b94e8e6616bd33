import { newId, type Work } from "@zhida/platform";
import type { Services } from "../deps.ts";
import { type ApplicationRow, updateApplication } from "../store/applications.ts";
import { caseLink } from "./case-link.ts";
import { caseRequest } from "./case-request.ts";
import type { Submission } from "./submission.ts";
import { touched } from "./touches.ts";

/** Opens a case on which officers decide, with the time the item promises. */
export async function handToDepartment(
  services: Services,
  work: Work,
  submission: Submission,
): Promise<ApplicationRow> {
  const { item, row, actor, byStaff, channel } = submission;
  const { promised, legal, unit } = item.timeLimit;
  const amount = promised > 0 ? promised : legal;
  const [basis] = item.legalBasis;
  const opened = await services.caseflow.open(work, {
    ...caseRequest(submission),
    id: newId(),
    process: item.process,
    term:
      amount > 0
        ? {
            amount,
            unit,
            basis: basis && {
              zh: `《${basis.law.zh}》${basis.article.zh}`,
              en: `${basis.law.en}, ${basis.article.en}`,
            },
          }
        : undefined,
  });
  const kept = await updateApplication(work.db, row, {
    state: "submitted",
    case_id: opened.id,
    case_brief: JSON.stringify(caseLink(opened)),
    submitted_at: work.now,
    updated_at: work.now,
    note: submission.note ?? null,
    touches: JSON.stringify(touched(row, { now: work.now, channel, what: "submitted", actor, byStaff })),
    ...(submission.snapshot && { snapshot: JSON.stringify(submission.snapshot), snapshot_at: work.now }),
  });
  await services.notify.send(work, {
    to: row.person_id,
    template: "services.submitted",
    params: {
      item: item.name,
      number: opened.number,
      organisation: (await services.identity.organisationByCode(work, row.department))?.name ?? row.department,
    },
    link: `/applications/${row.id}`,
    dedupeKey: `submitted:${row.id}`,
  });
  return kept;
}
