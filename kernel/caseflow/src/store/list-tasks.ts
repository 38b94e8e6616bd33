import type { Db } from "@zhida/platform";
import { type RawBuilder, sql } from "kysely";
import { readTask, type TaskJson } from "./read-case.ts";
import type { CaseRecord, TaskRecord } from "./tables.ts";

export type ListedCase = { case: CaseRecord; task: TaskRecord | null; mark: [string, string] };
export type Mark = [string, string] | undefined;
export type CaseFilter = { kind?: string; state?: string };

/** Soonest due first, tasks without a due date last. */
const due = sql`coalesce(t.due_at, 'infinity'::timestamptz)`;

export const tasksOf = (
  db: Db,
  personId: string,
  filter: CaseFilter,
  mark: Mark,
  limit: number,
): Promise<ListedCase[]> =>
  run(
    db,
    sql`${tasks} where t.closed_at is null and t.assignee_id = ${personId} ${rest(filter, mark)} limit ${sql.lit(limit)}`,
  );

/** Unclaimed tasks of these roles in these organisations that the person has not signed and that are not his own affair. */
export function availableTasks(
  db: Db,
  places: { organisation: string; role: string }[],
  personId: string,
  filter: CaseFilter,
  mark: Mark,
  limit: number,
): Promise<ListedCase[]> {
  return run(
    db,
    sql`select each.* from unnest(${places.map((place) => place.organisation)}::text[], ${places.map((place) => place.role)}::text[])
        as place (organisation, role)
      cross join lateral (
        ${tasks} where t.organisation = place.organisation and t.role = place.role
          and t.closed_at is null and t.assignee_id is null
          and not t.signatures @> ${JSON.stringify([{ personId }])}::jsonb
          and (c.subject_kind = 'place' or c.applicant_id is distinct from ${personId}::uuid and c.subject_id <> ${personId}::uuid)
          ${rest(filter, mark)} limit ${sql.lit(limit)}) each
      order by each.mark_at::timestamptz, each.mark_id limit ${sql.lit(limit)}`,
  );
}

export function escalatedTasks(
  db: Db,
  organisations: string[],
  filter: CaseFilter,
  mark: Mark,
  limit: number,
): Promise<ListedCase[]> {
  return run(
    db,
    sql`select each.* from unnest(${organisations}::text[]) as place (organisation)
      cross join lateral (
        ${tasks} where t.organisation = place.organisation and t.closed_at is null and t.escalated_at is not null
          ${rest(filter, mark)} limit ${sql.lit(limit)}) each
      order by each.mark_at::timestamptz, each.mark_id limit ${sql.lit(limit)}`,
  );
}

const tasks = sql`select c.*, to_jsonb(t) as task, ${due}::text as mark_at, t.id as mark_id
  from caseflow.task t join caseflow."case" c on c.division = t.division and c.id = t.case_id`;

function rest({ kind, state }: CaseFilter, mark: Mark): RawBuilder<unknown> {
  return sql`${kind ? sql`and c.kind = ${kind}` : sql``} ${state ? sql`and c.state = ${state}` : sql``}
    ${mark ? sql`and (${due}, t.id) > (${mark[0]}::timestamptz, ${mark[1]}::uuid)` : sql``}
    order by ${due}, t.id`;
}

export async function run(db: Db, query: RawBuilder<unknown>): Promise<ListedCase[]> {
  const { rows } = await sql<
    CaseRecord & { task: TaskJson | null; mark_at: string; mark_id: string }
  >`${query}`.execute(db);
  return rows.map(({ task, mark_at, mark_id, ...record }) => ({
    case: record,
    task: task && readTask(task),
    mark: [mark_at, mark_id],
  }));
}
