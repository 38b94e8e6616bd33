import { newId, type Work } from "@zhida/platform";
import type { Parameters } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { endAfterWorkdays } from "./due-dates.ts";
import { organisationOf } from "./organisation-of.ts";
import { OWNER } from "./record-handling.ts";
import { insertRework } from "./store/reworks.ts";
import type { HandlingRow, RatingTableRow } from "./store/tables.ts";

const BASIS = {
  zh: "《关于建立政务服务“好差评”制度提高政务服务水平的意见》（国办发〔2019〕51号）",
  en: "State Council General Office, No. 51 of 2019, on rating government services",
};

/** A bad rating becomes a case of the department that handled it, with a deadline and a call-back. */
export async function openRework(
  deps: Deps,
  work: Work,
  {
    handling,
    rating,
    id,
    parameters,
  }: { handling: HandlingRow; rating: RatingTableRow; id: string; parameters: Parameters },
): Promise<void> {
  const rated = await deps.caseflow.find(work, handling.case_id);
  if (!rated) throw new Error(`The rated case ${handling.case_id} is gone.`);
  const caseId = newId();
  const opened = await deps.caseflow.open(work, {
    id: caseId,
    division: handling.division,
    owner: OWNER,
    kind: handling.item_code,
    title: { zh: `差评整改：${handling.title.zh}`, en: `Bad rating: ${handling.title.en}` },
    process: "rework",
    subject: rated.subject,
    applicant: rated.applicant,
    handlingOrganisation: handling.organisation_code,
    channel: rating.channel === "link" ? "portal" : rating.channel,
    term: { amount: parameters.reworkWorkdays, unit: "workday", basis: BASIS },
    context: { ratingId: rating.id, ratedCaseId: handling.case_id, ratedCaseNumber: handling.case_number },
    summary: {
      level: rating.level,
      reasons: rating.reasons,
      comment: rating.comment,
      ratedCaseNumber: handling.case_number,
    },
  });
  const dueAt = opened.clock.dueAt
    ? new Date(opened.clock.dueAt)
    : endAfterWorkdays(work.now, parameters.reworkWorkdays);
  await insertRework(work.db, {
    division: handling.division,
    id,
    rating_id: rating.id,
    case_id: caseId,
    case_number: opened.number,
    case_version: opened.version,
    organisation_code: handling.organisation_code,
    item_code: handling.item_code,
    opened_at: work.now,
    due_at: dueAt,
    measures: null,
    done_at: null,
    in_time: null,
  });
  const { name: organisation } = await organisationOf(deps, work, handling.organisation_code);
  const params = { item: handling.title, number: opened.number, dueAt: dueAt.toISOString() };
  await deps.notify.send(work, {
    to: handling.applicant_id,
    template: "rework.opened",
    params: { ...params, organisation },
    link: `/cases/${handling.case_id}`,
    dedupeKey: `rework-opened:${id}`,
  });
  const staff = await deps.identity.staffOf(work, handling.organisation_code, "department_officer");
  await deps.notify.sendAll(
    work,
    staff.map((officer) => officer.id),
    { template: "work.rework-opened", params, link: `/console/reworks/${id}`, dedupeKey: `rework-opened:${id}` },
  );
}
