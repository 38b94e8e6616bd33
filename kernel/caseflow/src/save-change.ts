import { type Work, withoutWaiting } from "@zhida/platform";
import type { Case } from "./contract.ts";
import { deadlinesAfter } from "./deadlines.ts";
import type { Context } from "./deps.ts";
import { newDocuments } from "./issue-document.ts";
import type { Progress } from "./progress.ts";
import { refuse } from "./refusals.ts";
import type { NewDocument } from "./service.ts";
import type { TaskRecord } from "./store/tables.ts";
import { insertCase, isStale, updateCase } from "./store/write-case.ts";
import { tellChange } from "./tell-change.ts";
import { toCase } from "./to-case.ts";

/** Writes a new case with all that happened to it, and tells. */
export async function saveOpening(
  context: Context,
  work: Work,
  opened: Progress,
  documents: NewDocument[],
): Promise<Case> {
  const number = await context.numbers.next(work.db, opened.case.division, work.now);
  const after = { ...opened, case: { ...opened.case, number } };
  const write = {
    case: after.case,
    actions: opened.actions,
    newTask: opened.task ?? undefined,
    deadlines: deadlinesAfter(undefined, opened),
    documents: newDocuments(opened.case, documents, work.now),
  };
  await withoutWaiting(work.db, insertCase(work.db, write));
  await tellChange(context, work, after);
  return toCase(after.case, after.process, work.now);
}

/** Writes what happened to a case since `before` was read, and tells. The transaction is refused with `stale_version` when somebody was faster. */
export async function saveChange(
  context: Context,
  work: Work,
  before: Progress,
  after: Progress,
  documents: NewDocument[] = [],
): Promise<Case> {
  const write = {
    case: after.case,
    actions: after.actions,
    changedTask: taskLeft(before, after),
    newTask: after.task && after.task.id !== before.task?.id ? after.task : undefined,
    deadlines: deadlinesAfter(before, after),
    documents: newDocuments(after.case, documents, work.now),
  };
  const written = updateCase(work.db, write, before.case.version).catch((error: unknown) => {
    throw isStale(error) ? refuse("stale_version") : error;
  });
  await withoutWaiting(work.db, written);
  await tellChange(context, work, after);
  return toCase(after.case, after.process, work.now);
}

/** The earlier task: as it stands now, or closed by whoever moved the case on. */
function taskLeft({ task }: Progress, after: Progress): TaskRecord | undefined {
  if (!task) return undefined;
  if (after.task?.id === task.id) return after.task === task ? undefined : after.task;
  const by = after.actions.at(-1);
  const doer = by?.actor_kind === "handler" ? by : undefined;
  return {
    ...task,
    assignee_id: doer?.actor_id ?? task.assignee_id,
    assignee_name: doer?.actor_name ?? task.assignee_name,
    closed_at: after.now,
  };
}
