import { type Db, tables } from "@zhida/platform";
import type { OutsideChannel } from "../contract.ts";
import type { NotifyTables, OutboxRow } from "./tables.ts";

/** The same delivery is written once, however often it is tried. */
export async function insertOutbox(db: Db, rows: OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tables<NotifyTables>(db)
    .insertInto("notify.outbox")
    .values(rows)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** Newest first. */
export const listOutbox = (
  db: Db,
  filter: { channel?: OutsideChannel; address?: string; before?: string; limit: number },
): Promise<OutboxRow[]> =>
  tables<NotifyTables>(db)
    .selectFrom("notify.outbox")
    .selectAll()
    .$if(filter.channel !== undefined, (query) => query.where("channel", "=", filter.channel as OutsideChannel))
    .$if(filter.address !== undefined, (query) => query.where("address", "=", filter.address as string))
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before as string))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();
