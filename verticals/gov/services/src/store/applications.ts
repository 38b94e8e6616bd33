import { type Db, tables } from "@zhida/platform";
import { type Selectable, sql, type Updateable } from "kysely";
import type { ApplicationState } from "../contract.ts";
import type { PaymentRow } from "./payments.ts";
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

/** What a receipt shows, without the evidence; the payment as the database's own JSON. */
export type ReceiptRow = Omit<ApplicationRow, "snapshot" | "choices" | "resolutions" | "touches"> & {
  payment: PaymentRow | null;
};

export async function findReceipt(db: Db, id: string): Promise<ReceiptRow | undefined> {
  const { rows } = await sql<ReceiptRow>`
    select a.division, a.id, a.item_code, a.item_version, a.department, a.state, a.version, a.subject_kind, a.subject_id, a.subject_key,
      a.subject_name, a.subject_division, a.person_id, a.person_name, a.snapshot_at, a.answers, a.uploads, a.case_id, a.case_brief,
      a.documents, a.note, a.opened_at, a.submitted_at, a.decided_at, a.updated_at, to_jsonb(p) as payment
    from services.application a
    left join services.payment_order p on p.division = a.division and p.application_id = a.id
    where a.id = ${id}`.execute(db);
  const [row] = rows;
  const paidAt = row?.payment?.paid_at;
  return row?.payment && paidAt ? { ...row, payment: { ...row.payment, paid_at: new Date(paidAt) } } : row;
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
