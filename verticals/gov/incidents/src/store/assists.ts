import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import { type AssistRecord, incidents } from "./tables.ts";

/** An organisation that helped before and is asked again helps anew. */
export async function insertAssists(db: Db, assists: readonly AssistRecord[]): Promise<void> {
  await sql`insert into incidents.assist
    select r.* from jsonb_populate_recordset(null::incidents.assist, ${JSON.stringify(assists)}::jsonb) r
    on conflict (division, incident_id, organisation) do update
    set state = 'open', asked_at = excluded.asked_at, done_at = null, note = null`.execute(db);
}

/** False when it was not open. */
export async function endAssist(
  db: Db,
  { division, incident_id, organisation, state, done_at, note }: AssistRecord,
): Promise<boolean> {
  const { numUpdatedRows } = await incidents(db)
    .updateTable("incidents.assist")
    .set({ state, done_at, note })
    .where("division", "=", division)
    .where("incident_id", "=", incident_id)
    .where("organisation", "=", organisation)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
