import { can } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import { openTask, saveTask } from "./claim-task.ts";
import type { Case, Colleague } from "./contract.ts";
import type { Context } from "./deps.ts";
import type { Progress } from "./progress.ts";
import { readProgress } from "./read-progress.ts";
import { refuse } from "./refusals.ts";
import { remind } from "./remind.ts";
import type { TaskRequest } from "./service.ts";
import type { TaskRecord } from "./store/tables.ts";

/** Hands the task to a colleague: by who has it, or by somebody who may distribute the organisation's work. */
export async function transferTask(context: Context, work: Work, request: TaskRequest & { to: string }): Promise<Case> {
  const before = await readProgress(context, work, request);
  const task = openTask(before);
  if (task.count > 1) throw refuse("countersign_not_claimed");
  if (!mayTransfer(request.by, before, task)) throw refuse("not_assignee");
  const to = (await colleaguesFor(context, work, before, task)).find(({ personId }) => personId === request.to);
  if (!to) throw refuse("transfer_not_possible");
  const given = { ...task, assignee_id: to.personId, assignee_name: to.name, claimed_at: work.now };
  const saved = await saveTask(context, work, before, given, "task-transfer", { ...request, data: { to } });
  const details = { dueAt: task.due_at, by: request.by.name, note: request.note };
  await remind(context, work, { ...before, task: given }, "task_transferred", details);
  return saved;
}

export function mayTransfer(
  by: TaskRequest["by"],
  { case: record }: Pick<Progress, "case">,
  task: TaskRecord,
): boolean {
  if (task.assignee_id === by.personId) return true;
  const place = { division: record.division, organisationCode: task.organisation };
  return can(by, "case.transfer", place) && (!task.assignee_id || can(by, "case.supervise", place));
}

/** Who else may take the task; never whom the case is about. */
export async function colleaguesFor(
  { identity }: Context,
  work: Work,
  { case: record }: Pick<Progress, "case">,
  task: TaskRecord,
): Promise<Colleague[]> {
  const staff = await identity.staffOf(work, task.organisation, task.role as Parameters<typeof identity.staffOf>[2]);
  return staff
    .filter(({ id }) => id !== task.assignee_id && id !== record.applicant_id && id !== record.subject_id)
    .map(({ id, name }) => ({ personId: id, name }));
}
