import { type Actor, can } from "@zhida/identity";
import { refuse } from "./refusals.ts";
import type { StoredCase } from "./store/read-case.ts";
import type { CaseRecord, TaskRecord } from "./store/tables.ts";

/** Whether the viewer may know that the case exists: its subject, staff with a view of it, or who must act on it. */
export function maySee(viewer: Actor, { case: record, task }: StoredCase): boolean {
  return (
    isSubject(viewer, record) ||
    can(viewer, "case.view", { division: record.division, organisationCode: record.handling_organisation }) ||
    (task !== null && isCandidate(viewer, task))
  );
}

/** Acting as the person or enterprise that the case is about; of a place, whoever reported it. */
export const isSubject = (viewer: Actor, record: CaseRecord): boolean =>
  record.subject_kind === "place"
    ? viewer.personId === record.applicant_id
    : viewer.subject.kind === record.subject_kind && viewer.subject.id === record.subject_id;

/** Staff who file and supplement for people at the counter, the desk or the kiosk. */
export const mayAssist = (viewer: Actor, record: CaseRecord): boolean =>
  can(viewer, "application.assist", { division: record.division });

/** Holders of the task's role in its organisation; once it is escalated, their head too. */
export function isCandidate(viewer: Actor, task: TaskRecord): boolean {
  return viewer.positions.some(
    ({ organisationCode, roles }) =>
      organisationCode === task.organisation &&
      roles.some((role) => role === task.role || (task.escalated_at !== null && role === "department_head")),
  );
}

/** Refuses unless this officer may take the step that waits now. */
export function checkHandler(viewer: Actor, { case: record, task }: StoredCase): void {
  const place = { division: record.division, organisationCode: record.handling_organisation };
  const competent = task ? isCandidate(viewer, task) : can(viewer, "case.handle", place);
  if (!competent) throw refuse("not_candidate");
  if (isOwn(viewer, record)) throw refuse("own_case");
  if (task?.assignee_id && task.assignee_id !== viewer.personId && !mayTakeOver(viewer, task)) {
    throw refuse("already_claimed", { params: { name: task.assignee_name ?? "" } });
  }
}

/**
 * Nobody handles his own affair or that of an enterprise he represents (行政许可法 and 公务员法: 回避).
 * A place is nobody's own affair.
 */
export const isOwn = (viewer: Actor, record: CaseRecord): boolean =>
  record.subject_kind !== "place" &&
  (viewer.personId === record.applicant_id || viewer.personId === record.subject_id || isSubject(viewer, record));

/** The head of the organisation, once the task was brought to him. */
export const mayTakeOver = (viewer: Actor, task: TaskRecord): boolean =>
  task.escalated_at !== null &&
  viewer.positions.some(
    ({ organisationCode, roles }) => organisationCode === task.organisation && roles.includes("department_head"),
  );
