import { type Db, newId } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import { sql } from "kysely";
import type { GrantEvent } from "../contract.ts";
import { benefits, type GrantActionRow } from "./tables.ts";

export type NewGrantAction = { grantId: string; event: GrantEvent; by: string; note?: LocalizedText };

/** Any number with one statement. */
export async function recordActions(
  db: Db,
  where: { division: string; at: Date },
  actions: readonly NewGrantAction[],
): Promise<void> {
  if (actions.length === 0) return;
  const rows = actions.map((each) => ({ ...each, id: newId(), note: each.note ?? null }));
  await sql`insert into benefits.grant_action (division, id, grant_id, event, by, note, at)
    select ${where.division}, id, "grantId", event, by, nullif(note, 'null'::jsonb), ${where.at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "grantId" uuid, event text, by text, note jsonb)`.execute(
    db,
  );
}

export const listActions = (db: Db, division: string, grantId: string): Promise<GrantActionRow[]> =>
  benefits(db)
    .selectFrom("benefits.grant_action")
    .selectAll()
    .where("division", "=", division)
    .where("grant_id", "=", grantId)
    .orderBy("id")
    .execute();
