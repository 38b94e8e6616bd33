import { type Db, tables } from "@zhida/platform";
import type { CaseflowTables, DeadlineRecord } from "./tables.ts";

/** Deadlines about which somebody must be told now, the longest waiting first. */
export function dueDeadlines(db: Db, now: Date, limit: number): Promise<DeadlineRecord[]> {
  return tables<CaseflowTables>(db)
    .selectFrom("caseflow.deadline")
    .selectAll()
    .where("next_at", "<=", now)
    .orderBy("next_at")
    .limit(limit)
    .execute();
}

/** Takes the deadline off the list, or on to its next moment; false when another process or a step of the case was faster. */
export async function advanceDeadline(db: Db, due: DeadlineRecord, now: Date, next: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await tables<CaseflowTables>(db)
    .updateTable("caseflow.deadline")
    .set({ next_at: next, warned_at: now })
    .where("division", "=", due.division)
    .where("case_id", "=", due.case_id)
    .where("kind", "=", due.kind)
    .where("next_at", "=", due.next_at)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
