import { type RawBuilder, sql } from "kysely";
import type { ApplicationRow } from "./applications.ts";

/** Writes what a decision by rule made of an application that this transaction has locked; the statement, to be sent by the caller. */
export function grantOf(row: ApplicationRow, { evidenceIsNew }: { evidenceIsNew: boolean }): RawBuilder<unknown> {
  // Evidence that stays is not sent again: it is by far the largest part of the row.
  const evidence = evidenceIsNew ? JSON.stringify(row.snapshot) : null;
  return sql`update services.application set state = ${row.state}, version = ${row.version + 1}, case_id = ${row.case_id},
      case_brief = ${JSON.stringify(row.case_brief)}, documents = ${JSON.stringify(row.documents)}, touches = ${JSON.stringify(row.touches)},
      submitted_at = ${row.submitted_at}, decided_at = ${row.decided_at}, updated_at = ${row.updated_at},
      snapshot = coalesce(${evidence}::jsonb, snapshot), snapshot_at = ${row.snapshot_at}
    where division = ${row.division} and id = ${row.id}`;
}
