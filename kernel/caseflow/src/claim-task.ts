import type { Work } from "@zhida/platform";
import type { Case } from "./contract.ts";
import type { Context } from "./deps.ts";
import { handlerParty } from "./open-case.ts";
import { addAction, type Progress } from "./progress.ts";
import { readProgress } from "./read-progress.ts";
import { refuse } from "./refusals.ts";
import { saveChange } from "./save-change.ts";
import type { TaskRequest } from "./service.ts";
import type { TaskRecord } from "./store/tables.ts";
import { checkHandler } from "./viewer.ts";

export async function claimTask(context: Context, work: Work, request: TaskRequest): Promise<Case> {
  const before = await readProgress(context, work, request);
  const task = openTask(before);
  if (task.count > 1) throw refuse("countersign_not_claimed");
  checkHandler(request.by, before);
  const { personId, name } = request.by;
  if (task.assignee_id === personId) throw refuse("already_claimed", { params: { name } });
  const claimed = { ...task, assignee_id: personId, assignee_name: name, claimed_at: work.now };
  return saveTask(context, work, before, claimed, "task-claim", request);
}

export function openTask({ case: record, task }: Progress): TaskRecord {
  if (record.closed_at) throw refuse("case_closed");
  if (!task) throw refuse("no_task");
  return task;
}

/** A change of the task alone: the case stays where it is and the history says who has it now. */
export function saveTask(
  context: Context,
  work: Work,
  before: Progress,
  task: TaskRecord,
  event: string,
  { by, note, data }: TaskRequest & { data?: Record<string, unknown> },
): Promise<Case> {
  const party = handlerParty(by, task.organisation);
  const after = addAction({ ...before, task }, { event, by: party, note, data, from: before.case.state });
  return saveChange(context, work, before, after);
}
