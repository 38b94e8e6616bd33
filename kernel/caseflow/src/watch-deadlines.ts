import { Refusal, transact, type Work } from "@zhida/platform";
import type { Context } from "./deps.ts";
import { performOn } from "./perform-event.ts";
import { stateOf } from "./process.ts";
import { addAction, type Progress, system } from "./progress.ts";
import { readProgress } from "./read-progress.ts";
import { remind } from "./remind.ts";
import { saveChange } from "./save-change.ts";
import { advanceDeadline, dueDeadlines } from "./store/due-deadlines.ts";
import { findCase } from "./store/read-case.ts";
import type { DeadlineRecord } from "./store/tables.ts";

const batch = 100;

/**
 * Warns, escalates and lets expire whatever is due, each case in a transaction of its own.
 * One that fails does not hold up the others; the failures are raised at the end and tried again with the next run.
 */
export async function watchDeadlines(context: Context, work: Work): Promise<void> {
  const attended = new Set<string>();
  const failures: unknown[] = [];
  const keyOf = (due: DeadlineRecord) => `${due.case_id} ${due.kind} ${due.next_at?.getTime()}`;
  for (;;) {
    const found = await dueDeadlines(work.db, work.now, batch + failures.length);
    const fresh = found.filter((due) => !attended.has(keyOf(due)));
    if (fresh.length === 0) break;
    for (const due of fresh) {
      attended.add(keyOf(due));
      await transact(work.db, (db) => attend(context, { ...work, db }, due)).catch((failure) => {
        if (!isOvertaken(failure)) failures.push(failure);
      });
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} deadlines could not be attended to`);
}

/** The case moved on at the same moment: it will be looked at again if it still must be. */
const isOvertaken = (failure: unknown): boolean =>
  failure instanceof Refusal && failure.code === "caseflow.stale_version";

async function attend(context: Context, work: Work, due: DeadlineRecord): Promise<void> {
  const isOver = due.due_at <= work.now;
  if (!(await advanceDeadline(work.db, due, work.now, isOver ? null : due.due_at))) return;
  const stored = await findCase(work.db, due.case_id);
  if (!stored || stored.case.closed_at) return;
  const seen = { caseId: due.case_id, expectedVersion: stored.case.version, by: "system" as const };
  const progress = await readProgress(context, work, seen);
  const { expires } = stateOf(progress.process, progress.case.state).meta;
  if (due.kind === "step" && expires && isOver) await performOn(context, work, progress, { ...seen, event: expires });
  else if (isOver) await escalate(context, work, progress, due);
  else await remind(context, work, progress, expires ? "supplement_due" : "deadline_warning", { dueAt: due.due_at });
}

/** Past its limit the task is brought to the head, who may take it over. */
async function escalate(context: Context, work: Work, before: Progress, due: DeadlineRecord): Promise<void> {
  const { task } = before;
  const raised = task && { ...task, escalated_at: task.escalated_at ?? work.now };
  const data = { deadline: due.kind, dueAt: due.due_at.toISOString() };
  const after = addAction(
    { ...before, task: raised },
    { event: "case-escalate", by: system, from: before.case.state, data },
  );
  await saveChange(context, work, before, after);
  await remind(context, work, after, "deadline_overdue", { dueAt: due.due_at });
}
