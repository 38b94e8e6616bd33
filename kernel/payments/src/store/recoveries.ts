import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { RecoveryState } from "../contract.ts";
import type { OwnReferences } from "../service.ts";
import { payments, type RecoveryRow } from "./tables.ts";

export type RecoveryInsert = Omit<RecoveryRow, "state" | "created_at" | "closed_at" | "closed_by" | "note">;

/** One statement for any number; answers the references that were new. */
export async function insertRecoveries(db: Db, rows: readonly RecoveryInsert[], now: Date): Promise<Set<string>> {
  const { rows: written } = await sql<{ reference: string }>`
    insert into payments.recovery (division, id, owner, reference, business_key, title, reason, department, subject_id, person_id, payer,
      amount_fen, due_on, created_at)
    select division, id, owner, reference, business_key, title, reason, department, subject_id, person_id, payer,
      amount_fen, due_on, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(division text, id uuid, owner text, reference uuid, business_key text,
      title jsonb, reason jsonb, department text, subject_id uuid, person_id uuid, payer text, amount_fen bigint, due_on date)
    on conflict (division, owner, business_key) do nothing
    returning reference`.execute(db);
  return new Set(written.map(({ reference }) => reference));
}

export const listRecoveriesOf = (db: Db, { owner, division, references }: OwnReferences): Promise<RecoveryRow[]> =>
  payments(db)
    .selectFrom("payments.recovery")
    .selectAll()
    .where("division", "=", division)
    .where("owner", "=", owner)
    .where("reference", "=", sql<string>`any(${references as string[]}::uuid[])`)
    .orderBy("id")
    .execute();

/** Newest first. */
export const listRecoveriesFrom = (
  db: Db,
  filter: { subjectId: string; before?: string; limit: number },
): Promise<RecoveryRow[]> =>
  payments(db)
    .selectFrom("payments.recovery")
    .selectAll()
    .where("subject_id", "=", filter.subjectId)
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before as string))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();

export const listRecoveriesBy = (
  db: Db,
  filter: { division: string; department?: string; state: RecoveryState; before?: string; limit: number },
): Promise<RecoveryRow[]> =>
  payments(db)
    .selectFrom("payments.recovery")
    .selectAll()
    .where("division", "=", filter.division)
    .$if(filter.department !== undefined, (query) => query.where("department", "=", filter.department as string))
    .where("state", "=", filter.state)
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before as string))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();

/** Closes an open recovery of the payer's (`subjectId`) or of a department; undefined when there is none such. */
export const closeRecovery = (
  db: Db,
  close: {
    id: string;
    state: Exclude<RecoveryState, "open">;
    at: Date;
    by: string;
    note: string | null;
    whose: { subjectId: string } | { departments: readonly { division: string; code: string | null }[] };
  },
): Promise<RecoveryRow | undefined> =>
  payments(db)
    .updateTable("payments.recovery")
    .set({ state: close.state, closed_at: close.at, closed_by: close.by, note: close.note })
    .where("id", "=", close.id)
    .where("state", "=", "open")
    .where((where) =>
      "subjectId" in close.whose
        ? where("subject_id", "=", close.whose.subjectId)
        : where.or(
            close.whose.departments.map(({ division, code }) =>
              where.and([where("division", "=", division), ...(code ? [where("department", "=", code)] : [])]),
            ),
          ),
    )
    .returningAll()
    .executeTakeFirst();
