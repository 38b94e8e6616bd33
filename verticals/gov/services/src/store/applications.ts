import { type Db, tables } from "@zhida/platform";
import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { ApplicationState } from "../contract.ts";
import type { ApplicationTable, ServicesTables } from "./tables.ts";

export type ApplicationRow = Selectable<ApplicationTable>;
export type NewApplication = Insertable<ApplicationTable>;
export type ApplicationChange = Updateable<ApplicationTable>;

const applications = (db: Db) => tables<ServicesTables>(db);

/** Undefined when the subject already has a draft of this item. */
export const insertApplication = (db: Db, row: NewApplication): Promise<ApplicationRow | undefined> =>
  applications(db)
    .insertInto("services.application")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["division", "subject_id", "item_code"]).where("state", "=", sql.lit("draft")).doNothing(),
    )
    .returningAll()
    .executeTakeFirst();

export const findApplication = (db: Db, id: string): Promise<ApplicationRow | undefined> =>
  applications(db).selectFrom("services.application").selectAll().where("id", "=", id).executeTakeFirst();

export const lockApplication = (db: Db, id: string): Promise<ApplicationRow | undefined> =>
  applications(db).selectFrom("services.application").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

export const lockOpenDraft = (
  db: Db,
  draft: { division: string; subjectId: string; itemCode: string },
): Promise<ApplicationRow | undefined> =>
  applications(db)
    .selectFrom("services.application")
    .selectAll()
    .where("division", "=", draft.division)
    .where("subject_id", "=", draft.subjectId)
    .where("item_code", "=", draft.itemCode)
    .where("state", "=", "draft")
    .forUpdate()
    .executeTakeFirst();

/** The row must be locked by this transaction. Each change counts as a new version. */
export const updateApplication = (
  db: Db,
  row: Pick<ApplicationRow, "division" | "id" | "version">,
  change: ApplicationChange,
): Promise<ApplicationRow> =>
  applications(db)
    .updateTable("services.application")
    .set({ ...change, version: row.version + 1 })
    .where("division", "=", row.division)
    .where("id", "=", row.id)
    .returningAll()
    .executeTakeFirstOrThrow();

/** Newest first; `before` is the id of the last one seen. */
export const listApplications = (
  db: Db,
  filter: { subjectId: string; state?: ApplicationState; division?: string; before?: string; limit: number },
): Promise<ApplicationRow[]> =>
  applications(db)
    .selectFrom("services.application")
    .selectAll()
    .where("subject_id", "=", filter.subjectId)
    .$if(filter.state !== undefined, (query) => query.where("state", "=", filter.state as ApplicationState))
    .$if(filter.division !== undefined, (query) => query.where("division", "=", filter.division as string))
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before as string))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();

/** Cancels drafts nobody touched since, and forgets what the registries said for them. Answers how many. */
export async function cancelStaleDrafts(db: Db, before: Date, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update services.application set state = 'cancelled', snapshot = '{}', answers = '{}', updated_at = ${now}, version = version + 1
    where (division, id) in (
      select division, id from services.application where state = 'draft' and updated_at < ${before}
      order by updated_at limit 1000 for update skip locked
    )`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
