import type { Db } from "@zhida/platform";
import type { Insertable } from "kysely";
import { type IdentityTables, identity } from "./tables.ts";

export function listPasskeysOf(db: Db, personId: string) {
  return identity(db)
    .selectFrom("identity.passkey")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("created_at")
    .execute();
}

export function findPasskeyByCredential(db: Db, credentialId: string) {
  return identity(db)
    .selectFrom("identity.passkey")
    .selectAll()
    .where("credential_id", "=", credentialId)
    .executeTakeFirst();
}

/** False where the credential is known already. */
export async function insertPasskey(db: Db, row: Insertable<IdentityTables["identity.passkey"]>): Promise<boolean> {
  const inserted = await identity(db)
    .insertInto("identity.passkey")
    .values(row)
    .onConflict((conflict) => conflict.column("credential_id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** False where another sign-in has moved the counter meanwhile: a copied authenticator. */
export async function advanceCounter(db: Db, id: string, from: number, to: number, at: Date): Promise<boolean> {
  const result = await identity(db)
    .updateTable("identity.passkey")
    .set({ counter: to, last_used_at: at })
    .where("id", "=", id)
    .where("counter", "=", from)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** False where the person has no such passkey. */
export async function deletePasskeyOf(db: Db, personId: string, id: string): Promise<boolean> {
  const result = await identity(db)
    .deleteFrom("identity.passkey")
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function insertCeremony(db: Db, row: IdentityTables["identity.ceremony"]): Promise<void> {
  await identity(db).insertInto("identity.ceremony").values(row).execute();
}

/** The challenge of a live ceremony, which ends with that: it serves once. */
export async function takeChallenge(
  db: Db,
  id: string,
  personId: string | null,
  now: Date,
): Promise<string | undefined> {
  const row = await identity(db)
    .deleteFrom("identity.ceremony")
    .where("id", "=", id)
    .where("person_id", personId === null ? "is" : "=", personId)
    .where("expires_at", ">", now)
    .returning("challenge")
    .executeTakeFirst();
  return row?.challenge;
}

export async function deleteCeremoniesExpiredBefore(db: Db, instant: Date): Promise<void> {
  await identity(db).deleteFrom("identity.ceremony").where("expires_at", "<", instant).execute();
}
