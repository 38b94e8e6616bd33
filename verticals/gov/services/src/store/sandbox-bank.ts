import { type Db, tables } from "@zhida/platform";
import { sql } from "kysely";
import type { ServicesTables } from "./tables.ts";

export type Transfer = { orderId: string; account: string; payee: string; amountFen: number };

/** Opens or re-opens the book entry of an order and counts the try. `bookedAt` is set when it was booked before. */
export async function openTransfer(db: Db, transfer: Transfer): Promise<{ tries: number; bookedAt: Date | null }> {
  const { rows } = await sql<{ tries: number; bookedAt: Date | null }>`
    insert into services.sandbox_transfer (order_id, account, payee, amount_fen, tries)
    values (${transfer.orderId}, ${transfer.account}, ${transfer.payee}, ${transfer.amountFen}, 1)
    on conflict (order_id) do update set tries = services.sandbox_transfer.tries + 1,
      account = case when services.sandbox_transfer.booked_at is null then excluded.account
                     else services.sandbox_transfer.account end
    returning tries, booked_at as "bookedAt"`.execute(db);
  return rows[0]!;
}

export async function bookTransfer(db: Db, orderId: string, at: Date): Promise<void> {
  await tables<ServicesTables>(db)
    .updateTable("services.sandbox_transfer")
    .set({ booked_at: at })
    .where("order_id", "=", orderId)
    .where("booked_at", "is", null)
    .execute();
}
