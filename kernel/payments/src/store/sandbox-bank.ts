import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { BankOrder } from "../bank/bank.ts";

/** Opens or re-opens the book entries of orders and counts the tries. `bookedAt` is set when it was booked before. */
export async function openTransfers(
  db: Db,
  orders: readonly BankOrder[],
): Promise<Map<string, { tries: number; bookedAt: Date | null }>> {
  const { rows } = await sql<{ orderId: string; tries: number; bookedAt: Date | null }>`
    insert into payments.sandbox_transfer (order_id, account, payee, amount_fen, tries)
    select "orderId", account, payee, "amountFen", 1
    from jsonb_to_recordset(${JSON.stringify(orders)}::jsonb) as o("orderId" uuid, account text, payee text, "amountFen" bigint)
    on conflict (order_id) do update set tries = payments.sandbox_transfer.tries + 1,
      account = case when payments.sandbox_transfer.booked_at is null then excluded.account else payments.sandbox_transfer.account end
    returning order_id as "orderId", tries, booked_at as "bookedAt"`.execute(db);
  return new Map(rows.map((row) => [row.orderId, row]));
}

export async function bookTransfers(db: Db, orderIds: readonly string[], at: Date): Promise<void> {
  if (orderIds.length === 0) return;
  await sql`update payments.sandbox_transfer set booked_at = ${at}
    where order_id = any(${orderIds as string[]}::uuid[]) and booked_at is null`.execute(db);
}
