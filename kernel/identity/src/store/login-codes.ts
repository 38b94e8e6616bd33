import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import { identity } from "./tables.ts";

/** Stores a code unless one was sent after `notSince`; false then. */
export async function putLoginCode(
  db: Db,
  code: { phone: string; codeHash: Buffer; sentAt: Date; expiresAt: Date },
  notSince: Date,
): Promise<boolean> {
  const values = { code_hash: code.codeHash, failures: 0, sent_at: code.sentAt, expires_at: code.expiresAt };
  const stored = await identity(db)
    .insertInto("identity.login_code")
    .values({ phone: code.phone, ...values })
    .onConflict((conflict) =>
      conflict.column("phone").doUpdateSet(values).where(sql<boolean>`login_code.sent_at <= ${notSince}`),
    )
    .returning("phone")
    .executeTakeFirst();
  return stored !== undefined;
}

export async function findCodeSentAt(db: Db, phone: string): Promise<Date | undefined> {
  const row = await identity(db)
    .selectFrom("identity.login_code")
    .select("sent_at")
    .where("phone", "=", phone)
    .executeTakeFirst();
  return row?.sent_at;
}

/** Counts an attempt before it is judged, so that no number of guesses at once gets more than `maxFailures`. */
export async function tryLoginCode(db: Db, phone: string, now: Date, maxFailures: number): Promise<Buffer | undefined> {
  const row = await identity(db)
    .updateTable("identity.login_code")
    .set({ failures: sql`failures + 1` })
    .where("phone", "=", phone)
    .where("expires_at", ">", now)
    .where("failures", "<", maxFailures)
    .returning("code_hash")
    .executeTakeFirst();
  return row?.code_hash;
}

/** False where the code was used meanwhile. */
export async function deleteLoginCode(db: Db, phone: string, codeHash: Buffer): Promise<boolean> {
  const result = await identity(db)
    .deleteFrom("identity.login_code")
    .where("phone", "=", phone)
    .where("code_hash", "=", codeHash)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function deleteCodesExpiredBefore(db: Db, instant: Date): Promise<void> {
  await identity(db).deleteFrom("identity.login_code").where("expires_at", "<", instant).execute();
}
