import type { Work } from "@zhida/platform";
import { openTask, saveTask } from "./claim-task.ts";
import type { Case } from "./contract.ts";
import type { Context } from "./deps.ts";
import { readProgress } from "./read-progress.ts";
import { refuse } from "./refusals.ts";
import type { TaskRequest } from "./service.ts";

/** Puts a claimed task back among those that any candidate may take. */
export async function releaseTask(context: Context, work: Work, request: TaskRequest): Promise<Case> {
  const before = await readProgress(context, work, request);
  const task = openTask(before);
  if (task.assignee_id !== request.by.personId) throw refuse("not_assignee");
  const released = { ...task, assignee_id: null, assignee_name: null, claimed_at: null };
  return saveTask(context, work, before, released, "task-release", request);
}
