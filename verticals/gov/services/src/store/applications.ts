import { type Db, tables } from "@zhida/platform";
import { type Selectable, sql, type Updateable } from "kysely";
import type { ApplicationState } from "../contract.ts";
import type { ApplicationTable, ServicesTables } from "./tables.ts";

export type ApplicationRow = Selectable<ApplicationTable>;
export type ApplicationChange = Updateable<ApplicationTable>;

const applications = (db: Db) => tables<ServicesTables>(db);

/** False when the subject already has a draft of this item. */
export async function insertApplication(db: Db, row: ApplicationRow): Promise<boolean> {
  const { rows } = await sql`
    insert into services.application (division, id, item_code, item_version, department, state, subject_kind, subject_id,
      subject_key, subject_name, subject_division, person_id, person_name, snapshot, snapshot_at, touches, opened_at, updated_at)
    values (${row.division}, ${row.id}, ${row.item_code}, ${row.item_version}, ${row.department}, 'draft', ${row.subject_kind},
      ${row.subject_id}, ${row.subject_key}, ${row.subject_name}, ${row.subject_division}, ${row.person_id}, ${row.person_name},
      ${JSON.stringify(row.snapshot)}, ${row.snapshot_at}, ${JSON.stringify(row.touches)}, ${row.opened_at}, ${row.updated_at})
    on conflict (division, subject_id, item_code) where state = 'draft' do nothing
    returning id`.execute(db);
  return rows.length > 0;
}

export const findApplication = (db: Db, id: string): Promise<ApplicationRow | undefined> =>
  applications(db).selectFrom("services.application").selectAll().where("id", "=", id).executeTakeFirst();

/** What a receipt shows, without the evidence. */
export type ReceiptRow = Omit<ApplicationRow, "snapshot" | "choices" | "resolutions" | "touches">;

export const findReceipt = (db: Db, id: string): Promise<ReceiptRow | undefined> =>
  applications(db)
    .selectFrom("services.application")
    .select([
      ...(["division", "id", "item_code", "item_version", "department", "state", "version"] as const),
      ...(["subject_kind", "subject_id", "subject_key", "subject_name", "subject_division"] as const),
      ...(["person_id", "person_name", "snapshot_at", "answers", "uploads", "case_id", "case_brief"] as const),
      ...(["documents", "note", "opened_at", "submitted_at", "decided_at", "updated_at"] as const),
    ])
    .where("id", "=", id)
    .executeTakeFirst();

/** By application id. */
export async function itemCodesOf(db: Db, division: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await applications(db)
    .selectFrom("services.application")
    .select(["id", "item_code"])
    .where("division", "=", division)
    .where("id", "=", sql<string>`any(${ids as string[]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, item_code }) => [id, item_code]));
}

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

/** Codes of the items somebody applied for since then and was not turned down. */
export async function listItemsHandedIn(db: Db, subjectId: string, since: Date): Promise<string[]> {
  const rows = await applications(db)
    .selectFrom("services.application")
    .select("item_code")
    .distinct()
    .where("subject_id", "=", subjectId)
    .where("state", "in", ["submitted", "supplement", "approved"])
    .where("submitted_at", ">=", since)
    .execute();
  return rows.map((row) => row.item_code);
}

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
