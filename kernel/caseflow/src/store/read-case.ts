import { type Db, tables } from "@zhida/platform";
import { sql } from "kysely";
import type { ActionRecord, CaseflowTables, CaseRecord, DocumentRecord, TaskRecord } from "./tables.ts";

export type StoredCase = { case: CaseRecord; task: TaskRecord | null };

/** A case with its open task. */
export async function findCase(db: Db, id: string): Promise<StoredCase | undefined> {
  const { rows } = await sql<CaseRecord & { task: TaskJson | null }>`
    select c.*, to_jsonb(t) as task
    from caseflow."case" c
    left join caseflow.task t on t.division = c.division and t.case_id = c.id and t.closed_at is null
    where c.id = ${id}`.execute(db);
  if (!rows[0]) return undefined;
  const { task, ...record } = rows[0];
  return { case: record, task: task && readTask(task) };
}

export function listActions(db: Db, division: string, caseId: string): Promise<ActionRecord[]> {
  return tables<CaseflowTables>(db)
    .selectFrom("caseflow.action")
    .selectAll()
    .where("division", "=", division)
    .where("case_id", "=", caseId)
    .orderBy("seq")
    .execute();
}

export function listDocuments(db: Db, division: string, caseId: string): Promise<DocumentRecord[]> {
  return tables<CaseflowTables>(db)
    .selectFrom("caseflow.document")
    .selectAll()
    .where("division", "=", division)
    .where("case_id", "=", caseId)
    .orderBy("issued_at")
    .orderBy("id")
    .execute();
}

type Times = "claimed_at" | "created_at" | "due_at" | "escalated_at" | "closed_at";
/** A task as PostgreSQL turns it into JSON: moments are text. */
export type TaskJson = Omit<TaskRecord, Times> & { [time in Times]: string | null };

export const readTask = (task: TaskJson): TaskRecord => ({
  ...task,
  claimed_at: moment(task.claimed_at),
  created_at: new Date(task.created_at ?? 0),
  due_at: moment(task.due_at),
  escalated_at: moment(task.escalated_at),
  closed_at: moment(task.closed_at),
});

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));
