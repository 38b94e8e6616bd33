import type { Actor } from "@zhida/identity";
import { decodeCursor, encodeCursor, refusePlatform, type Work } from "@zhida/platform";
import type { Page, PageQuery } from "@zhida/platform/contract";
import type { CaseRow, CaseSubject, WorkListFilters } from "./contract.ts";
import type { Context } from "./deps.ts";
import { placesOf } from "./places.ts";
import { casesIn, casesOfNumber, casesOfSubject, overdueCasesIn, type Status } from "./store/list-cases.ts";
import { availableTasks, escalatedTasks, type ListedCase, type Mark, tasksOf } from "./store/list-tasks.ts";
import { toCaseRow } from "./to-case.ts";

type Request = { viewer: Actor; filters: WorkListFilters; page: PageQuery };

export async function listWork(context: Context, work: Work, request: Request): Promise<Page<CaseRow>> {
  const mark = readMark(request.page.cursor);
  const rows = await readWork(context, work, request, mark, request.page.limit + 1);
  return toCasePage(context, work, rows, request.page.limit);
}

export async function listSubjectCases(
  context: Context,
  work: Work,
  request: { subject: Pick<CaseSubject, "kind" | "key">; owner?: string; status?: Status; page: PageQuery },
): Promise<Page<CaseRow>> {
  const { subject, owner, status = "all", page } = request;
  const wanted = { kind: subject.kind, key: subject.key, owner, status };
  const mark = readMark(page.cursor);
  const rows = await casesOfSubject(work.db, wanted, undefined, mark, page.limit + 1);
  return toCasePage(
    context,
    work,
    rows.map((row) => ({ ...row, task: null })),
    page.limit,
  );
}

async function readWork(context: Context, work: Work, { viewer, filters }: Request, mark: Mark, limit: number) {
  const { scope, kind, state, status, number, subjectKey } = filters;
  if (scope === "mine") return tasksOf(work.db, viewer.personId, { kind, state }, mark, limit);
  if (scope === "available") {
    return availableTasks(work.db, officesOf(viewer), viewer.personId, { kind, state }, mark, limit);
  }
  if (scope === "escalated") return escalatedTasks(work.db, headedBy(viewer), { kind, state }, mark, limit);
  const places = await placesOf(context, work, viewer);
  if (scope === "overdue") return overdueCasesIn(work.db, places, work.now, mark, limit);
  if (number) return casesOfNumber(work.db, number, places);
  if (subjectKey) return casesOfSubject(work.db, { key: subjectKey, status }, places, mark, limit);
  return casesIn(work.db, places, { status, kind, state }, mark, limit);
}

/** The roles held, each in its organisation. */
export const officesOf = (viewer: Actor): { organisation: string; role: string }[] =>
  viewer.positions.flatMap(({ organisationCode, roles }) =>
    roles.map((role) => ({ organisation: organisationCode, role })),
  );

export const headedBy = (viewer: Actor): string[] =>
  viewer.positions
    .filter(({ roles }) => roles.includes("department_head"))
    .map(({ organisationCode }) => organisationCode);

/** The moment and the id of the last line shown. */
function readMark(cursor: string | undefined): Mark {
  const values = decodeCursor(cursor, 2);
  if (!values) return undefined;
  const [moment, id] = values.map(String) as [string, string];
  const isMoment = moment === "infinity" || !Number.isNaN(Date.parse(moment));
  if (!isMoment || !/^[0-9a-f-]{36}$/.test(id)) throw refusePlatform("bad_cursor");
  return [moment, id];
}

async function toCasePage(context: Context, work: Work, rows: ListedCase[], limit: number): Promise<Page<CaseRow>> {
  const shown = rows.slice(0, limit);
  const items: CaseRow[] = [];
  for (const { case: record, task } of shown) {
    const process = await context.processes.get(work.db, record.process_code, record.process_version);
    items.push(toCaseRow(record, task, process, work.now));
  }
  const last = shown.at(-1);
  return { items, next: rows.length > limit && last ? encodeCursor(last.mark) : null };
}
