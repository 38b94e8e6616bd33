import type { Db, LocalizedText } from "@zhida/platform";
import type { Insertable } from "kysely";
import type { DryRunResult, DryRunSide } from "../contract.ts";
import {
  type DryRunRow,
  type DryRunSubjectRow,
  type DryRunSubjectTable,
  type DryRunTable,
  policyTables,
} from "./policy-tables.ts";

export const insertDryRun = (db: Db, row: Insertable<DryRunTable>): Promise<DryRunRow> =>
  policyTables(db).insertInto("matching.dry_run").values(row).returningAll().executeTakeFirstOrThrow();

export const findDryRun = (db: Db, id: string): Promise<DryRunRow | undefined> =>
  policyTables(db).selectFrom("matching.dry_run").selectAll().where("id", "=", id).executeTakeFirst();

/** Newest first. */
export const listDryRuns = (
  db: Db,
  code: string,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<DryRunRow[]> =>
  policyTables(db)
    .selectFrom("matching.dry_run")
    .selectAll()
    .where("code", "=", code)
    .$if(before !== undefined, (query) => query.where("id", "<", before as string))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();

/** Explained subjects and how far the run has come, in one transaction; false when another process got there first. */
export async function advanceDryRun(
  db: Db,
  { id, done }: Pick<DryRunRow, "id" | "done">,
  { total, subjects }: { total: number | null; subjects: readonly Insertable<DryRunSubjectTable>[] },
): Promise<boolean> {
  const { numUpdatedRows } = await policyTables(db)
    .updateTable("matching.dry_run")
    .set({ state: "running", done: done + subjects.length, total })
    .where("id", "=", id)
    .where("done", "=", done)
    .where("state", "in", ["queued", "running"])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  if (subjects.length > 0)
    await policyTables(db)
      .insertInto("matching.dry_run_subject")
      .values([...subjects])
      .execute();
  return true;
}

export async function finishDryRun(
  db: Db,
  id: string,
  { result, now }: { result: DryRunResult; now: Date },
): Promise<void> {
  await policyTables(db)
    .updateTable("matching.dry_run")
    .set({ state: "done", result: JSON.stringify(result), finished_at: now })
    .where("id", "=", id)
    .where("state", "=", "running")
    .execute();
}

/** One that has ended stays as it is. */
export async function failDryRun(
  db: Db,
  id: string,
  { failure, now }: { failure: LocalizedText; now: Date },
): Promise<void> {
  await policyTables(db)
    .updateTable("matching.dry_run")
    .set({ state: "failed", failure: JSON.stringify(failure), finished_at: now })
    .where("id", "=", id)
    .where("state", "in", ["queued", "running"])
    .execute();
}

export const listDryRunSubjects = (
  db: Db,
  run: string,
  {
    side,
    division,
    after,
    limit,
  }: { side?: DryRunSide | undefined; division?: string | undefined; after: number; limit: number },
): Promise<DryRunSubjectRow[]> =>
  policyTables(db)
    .selectFrom("matching.dry_run_subject")
    .selectAll()
    .where("run", "=", run)
    .where("number", ">", after)
    .$if(side !== undefined, (query) => query.where("side", "=", side as DryRunSide))
    .$if(division !== undefined, (query) => query.where("division", "=", division as string))
    .orderBy("number")
    .limit(limit)
    .execute();
