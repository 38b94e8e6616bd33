import { type Db, tables } from "@zhida/platform";
import type { NoticeKind, OutsideChannel } from "../contract.ts";
import type { NotifyTables, PreferenceRow } from "./tables.ts";

export const listPreferences = (db: Db, recipientId: string): Promise<PreferenceRow[]> =>
  tables<NotifyTables>(db)
    .selectFrom("notify.preference")
    .selectAll()
    .where("recipient_id", "=", recipientId)
    .execute();

export async function savePreferences(
  db: Db,
  recipientId: string,
  changes: { kind: NoticeKind; channel: OutsideChannel; enabled: boolean }[],
  at: Date,
): Promise<void> {
  if (changes.length === 0) return;
  await tables<NotifyTables>(db)
    .insertInto("notify.preference")
    .values(changes.map((change) => ({ ...change, recipient_id: recipientId, changed_at: at })))
    .onConflict((conflict) =>
      conflict.columns(["recipient_id", "kind", "channel"]).doUpdateSet((row) => ({
        enabled: row.ref("excluded.enabled"),
        changed_at: row.ref("excluded.changed_at"),
      })),
    )
    .execute();
}
