import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import { identity } from "./tables.ts";

/**
 * Counts one more attempt under a name, before it is judged, and says how many there are now and until when the name is locked.
 * A lock that has run out and failures older than `forgetBefore` start the count anew.
 */
export async function countAttempt(
  db: Db,
  attempt: { nameHash: Buffer; now: Date; forgetBefore: Date; maxFailures: number; lockUntil: Date },
): Promise<{ failures: number; lockedUntil: Date | null }> {
  const { nameHash, now, forgetBefore, maxFailures, lockUntil } = attempt;
  const { rows } = await sql<{ failures: number; locked_until: Date | null }>`
    insert into identity.lockout as l (name_hash, failures, last_failure_at) values (${nameHash}, 1, ${now})
    on conflict (name_hash) do update set
      failures = case when coalesce(l.locked_until <= ${now}, l.last_failure_at < ${forgetBefore}) then 1
                      else least(l.failures + 1, 1000) end,
      locked_until = case when coalesce(l.locked_until <= ${now}, l.last_failure_at < ${forgetBefore}) then null
                          when l.failures + 1 >= ${maxFailures}::int then coalesce(l.locked_until, ${lockUntil}) end,
      last_failure_at = ${now}
    returning failures, locked_until`.execute(db);
  const row = rows[0];
  if (!row) throw new Error("an upsert returns its row");
  return { failures: row.failures, lockedUntil: row.locked_until };
}

export async function forgetAttempts(db: Db, nameHash: Buffer): Promise<void> {
  await identity(db).deleteFrom("identity.lockout").where("name_hash", "=", nameHash).execute();
}

export async function findLockedUntil(db: Db, nameHash: Buffer, now: Date): Promise<Date | null> {
  const row = await identity(db)
    .selectFrom("identity.lockout")
    .select("locked_until")
    .where("name_hash", "=", nameHash)
    .where("locked_until", ">", now)
    .executeTakeFirst();
  return row?.locked_until ?? null;
}

export async function deleteLockoutsBefore(db: Db, instant: Date): Promise<void> {
  await identity(db).deleteFrom("identity.lockout").where("last_failure_at", "<", instant).execute();
}
