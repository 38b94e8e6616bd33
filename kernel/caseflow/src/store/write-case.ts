import type { Db } from "@zhida/platform";
import { type RawBuilder, sql } from "kysely";
import type { ActionRecord, CaseRecord, DeadlineRecord, DocumentRecord, TaskRecord } from "./tables.ts";

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

/** One statement of one shape for every opening. */
export async function insertCase(db: Db, write: CaseWrite): Promise<void> {
  await sql`
    with written as (
      insert into caseflow."case" select * from jsonb_populate_record(null::caseflow."case", ${json(write.case)})
      returning number),
    ${attachments(write)}
    select`.execute(db);
}

/** Writes the change; fails (see {@link isStale}) unless the case still has the version it was read with. */
export async function updateCase(db: Db, write: CaseWrite, version: number): Promise<void> {
  await sql`
    with written as (
      update caseflow."case" c
      set state = r.state, version = r.version, context = r.context, summary = r.summary,
        handling_organisation = r.handling_organisation, term = r.term,
        clock_started_at = r.clock_started_at, due_at = r.due_at, paused_at = r.paused_at,
        clock_ended_at = r.clock_ended_at, closed_at = r.closed_at, outcome = r.outcome
      from jsonb_populate_record(null::caseflow."case", ${json(write.case)}) r
      where c.division = r.division and c.id = r.id and c.version = ${version}
      returning c.number),
    ${attachments(write)}
    select caseflow.refuse_stale() where not exists (select from written)`.execute(db);
}

/** Somebody else was faster: raised by `caseflow.refuse_stale()`. */
export const isStale = (error: unknown): boolean => (error as { code?: string } | null)?.code === "ZD001";

/** What hangs on the case; nothing of it is written unless the case is. */
function attachments(write: CaseWrite): RawBuilder<unknown> {
  return sql`
    acted as (
      insert into caseflow.action
      select r.* from written, jsonb_populate_recordset(null::caseflow.action, ${json(write.actions)}) r),
    task_changed as (
      update caseflow.task t
      set assignee_id = r.assignee_id, assignee_name = r.assignee_name, claimed_at = r.claimed_at,
        signatures = r.signatures, escalated_at = r.escalated_at, due_at = r.due_at, closed_at = r.closed_at
      from written, jsonb_populate_recordset(null::caseflow.task, ${json(write.changedTask ? [write.changedTask] : [])}) r
      where t.division = r.division and t.id = r.id),
    task_added as (
      insert into caseflow.task
      select r.* from written, jsonb_populate_recordset(null::caseflow.task, ${json(write.newTask ? [write.newTask] : [])}) r),
    timed as (
      insert into caseflow.deadline as d
      select r.* from written, jsonb_populate_recordset(null::caseflow.deadline, ${json(write.deadlines)}) r
      on conflict (division, case_id, kind) do update
      set state = excluded.state, due_at = excluded.due_at, warn_at = excluded.warn_at, since = excluded.since,
        warned_at = case when excluded.kind = 'case' and d.warned_at >= excluded.since then d.warned_at end,
        next_at = case when excluded.next_at is not null and excluded.kind = 'case' and d.warned_at >= excluded.since
          then excluded.due_at else excluded.next_at end),
    issued as (
      insert into caseflow.document
      select r.* from written, jsonb_populate_recordset(null::caseflow.document, ${json(write.documents)}) r)`;
}

const json = (value: unknown): RawBuilder<unknown> => sql`${JSON.stringify(value)}::jsonb`;
