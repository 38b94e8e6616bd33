import { type Db, tables } from "@zhida/platform";
import type { Selectable } from "kysely";
import type { Consumer, ConsumerRegistration } from "../contract.ts";
import type { ConsumerTable, Tables } from "./tables.ts";

/** False when the code is taken. */
export async function insertConsumer(
  db: Db,
  consumer: ConsumerRegistration & { keyHash: Buffer; now: Date },
): Promise<boolean> {
  const result = await tables<Tables>(db)
    .insertInto("exchange.consumer")
    .values({
      code: consumer.code,
      name: JSON.stringify(consumer.name),
      organisation: consumer.organisation,
      key_hash: consumer.keyHash,
      created_at: consumer.now,
    })
    .onConflict((conflict) => conflict.column("code").doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function setConsumerActive(db: Db, code: string, active: boolean): Promise<Consumer | undefined> {
  const row = await tables<Tables>(db)
    .updateTable("exchange.consumer")
    .set({ active })
    .where("code", "=", code)
    .returningAll()
    .executeTakeFirst();
  return row && toConsumer(row);
}

export const toConsumer = (row: Selectable<ConsumerTable>): Consumer => ({
  code: row.code,
  name: row.name,
  organisation: row.organisation,
  active: row.active,
  createdAt: row.created_at.toISOString(),
});

export async function listConsumers(db: Db): Promise<Consumer[]> {
  const rows = await tables<Tables>(db).selectFrom("exchange.consumer").selectAll().orderBy("code").execute();
  return rows.map(toConsumer);
}
