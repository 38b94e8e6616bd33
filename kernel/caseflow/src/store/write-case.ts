import { type Db, Parameters } from "@zhida/platform";
import { sql } from "kysely";
import {
  type ActionRecord,
  actionColumns,
  type CaseRecord,
  caseColumns,
  type DeadlineRecord,
  type DocumentRecord,
  deadlineColumns,
  documentColumns,
  type TaskRecord,
  taskColumns,
} from "./tables.ts";

/** Everything one unit of work writes about one case. */
export type CaseWrite = {
  case: CaseRecord;
  actions: ActionRecord[];
  /** The task as it was left: claimed, signed or closed. */
  changedTask?: TaskRecord;
  newTask?: TaskRecord;
  deadlines: DeadlineRecord[];
  documents: DocumentRecord[];
};

export async function drawNumbers(db: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select nextval('caseflow.case_number') as number from generate_series(1, ${count}::int)`.execute(db);
  return rows.map(({ number }) => number);
}

/** In one statement. */
export async function insertCase(db: Db, write: CaseWrite): Promise<void> {
  const given = new Parameters();
  await given.execute(
    db,
    `with ${attached(given, write)} insert into caseflow."case" ${given.rows(caseColumns, [write.case])}`,
  );
}

const CHANGING = [
  "state",
  "version",
  "context",
  "summary",
  "handling_organisation",
  "term",
  "clock_started_at",
  "due_at",
  "paused_at",
  "clock_ended_at",
  "closed_at",
  "outcome",
] as const;

/** Writes the change; fails (see {@link isStale}), and writes nothing, unless the case still has the version it was read with. */
export async function updateCase(db: Db, write: CaseWrite, version: number): Promise<void> {
  const given = new Parameters();
  const { division, id } = write.case;
  await given.execute(
    db,
    `with written as (
      update caseflow."case" set ${given.changes(CHANGING, write.case)}
      where division = ${given.of(division)} and id = ${given.of(id)} and version = ${given.of(version)}
      returning id),
    ${attached(given, write)}
    select caseflow.refuse_stale() where not exists (select from written)`,
  );
}

/** Somebody else was faster: raised by `caseflow.refuse_stale()`. */
export const isStale = (error: unknown): boolean => (error as { code?: string } | null)?.code === "ZD001";

const LEFT = [
  "assignee_id",
  "assignee_name",
  "claimed_at",
  "signatures",
  "escalated_at",
  "due_at",
  "closed_at",
] as const;

/** What hangs on the case, as far as there is any. */
function attached(given: Parameters, { actions, changedTask, newTask, deadlines, documents }: CaseWrite): string {
  const parts = [`acted as (insert into caseflow.action ${given.rows(actionColumns, actions)})`];
  if (changedTask) {
    const { division, id } = changedTask;
    parts.push(`task_changed as (
      update caseflow.task set ${given.changes(LEFT, changedTask)}
      where division = ${given.of(division)} and id = ${given.of(id)})`);
  }
  if (newTask) parts.push(`task_added as (insert into caseflow.task ${given.rows(taskColumns, [newTask])})`);
  if (deadlines.length > 0) {
    parts.push(`timed as (
      insert into caseflow.deadline as d ${given.rows(deadlineColumns, deadlines)}
      on conflict (division, case_id, kind) do update
      set state = excluded.state, due_at = excluded.due_at, warn_at = excluded.warn_at, since = excluded.since,
        warned_at = case when excluded.kind = 'case' and d.warned_at >= excluded.since then d.warned_at end,
        next_at = case when excluded.next_at is not null and excluded.kind = 'case' and d.warned_at >= excluded.since
          then excluded.due_at else excluded.next_at end)`);
  }
  if (documents.length > 0) {
    parts.push(`issued as (insert into caseflow.document ${given.rows(documentColumns, documents)})`);
  }
  return parts.join(",\n    ");
}
