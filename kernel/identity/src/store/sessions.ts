import type { Db } from "@zhida/platform";
import { type Insertable, sql } from "kysely";
import type { HeldPosition } from "../contract.ts";
import { type IdentityTables, identity } from "./tables.ts";

type SessionTable = IdentityTables["identity.session"];

/** A session with its person, whom he acts for, and the positions he holds on `today`: everything about a caller in one statement. */
export function findSession(db: Db, tokenHash: Buffer, today: string) {
  return identity(db)
    .selectFrom("identity.session as s")
    .innerJoin("identity.person as p", "p.id", "s.person_id")
    .leftJoin("identity.legal_entity as e", (join) =>
      join.onRef("e.id", "=", "s.acting_for_id").onRef("e.legal_representative_id", "=", "s.person_id"),
    )
    .select(["s.id", "s.channel", "s.method", "s.created_at", "s.last_seen_at", "s.expires_at"])
    .select(["p.id as person_id", "p.name", "p.language", "p.id_number", "p.division"])
    .select(["e.id as entity_id", "e.credit_code", "e.name as entity_name", "e.division as entity_division"])
    .select(heldPositions(today).as("positions"))
    .where("s.token_hash", "=", tokenHash)
    .executeTakeFirst();
}

export type FoundSession = NonNullable<Awaited<ReturnType<typeof findSession>>>;

export async function insertSession(db: Db, row: Insertable<SessionTable>): Promise<void> {
  await identity(db).insertInto("identity.session").values(row).execute();
}

export async function touchSession(db: Db, id: string, lastSeenAt: Date, expiresAt: Date): Promise<void> {
  await identity(db)
    .updateTable("identity.session")
    .set({ last_seen_at: lastSeenAt, expires_at: expiresAt })
    .where("id", "=", id)
    .execute();
}

export async function setActingFor(db: Db, id: string, entityId: string | null): Promise<void> {
  await identity(db).updateTable("identity.session").set({ acting_for_id: entityId }).where("id", "=", id).execute();
}

/** What only the owner of a session is asked about or shown. */
export function getAccount(db: Db, sessionId: string) {
  return identity(db)
    .selectFrom("identity.session as s")
    .innerJoin("identity.person as p", "p.id", "s.person_id")
    .select(["s.method", "s.created_at", "s.expires_at"])
    .select(["p.id_number", "p.phone", "p.division", "p.password_hash"])
    .where("s.id", "=", sessionId)
    .executeTakeFirstOrThrow();
}

export async function replaceToken(db: Db, id: string, tokenHash: Buffer): Promise<void> {
  await identity(db).updateTable("identity.session").set({ token_hash: tokenHash }).where("id", "=", id).execute();
}

export function listSessionsOf(db: Db, personId: string, now: Date) {
  return identity(db)
    .selectFrom("identity.session")
    .select(["id", "channel", "method", "device", "created_at", "last_seen_at", "expires_at"])
    .where("person_id", "=", personId)
    .where("expires_at", ">", now)
    .orderBy("last_seen_at", "desc")
    .limit(100)
    .execute();
}

/** False where the person has no such session. */
export async function deleteSessionOf(db: Db, personId: string, id: string): Promise<boolean> {
  const result = await identity(db)
    .deleteFrom("identity.session")
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Ends all sessions of a person but `keep`. */
export async function deleteSessionsOf(db: Db, personId: string, keep?: string): Promise<number> {
  let query = identity(db).deleteFrom("identity.session").where("person_id", "=", personId);
  if (keep) query = query.where("id", "<>", keep);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

export async function deleteSessionByToken(db: Db, tokenHash: Buffer): Promise<void> {
  await identity(db).deleteFrom("identity.session").where("token_hash", "=", tokenHash).execute();
}

export async function deleteSessionsExpiredBefore(db: Db, instant: Date): Promise<void> {
  await identity(db).deleteFrom("identity.session").where("expires_at", "<", instant).execute();
}

const heldPositions = (today: string) => sql<HeldPosition[]>`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'organisationId', o.id, 'organisationCode', o.code, 'organisationName', o.name,
    'division', q.division, 'roles', q.roles) order by o.code, q.id), '[]'::jsonb)
  from identity.position q join identity.organisation o on o.id = q.organisation_id
  where q.person_id = p.id and q.valid_from <= ${today} and (q.valid_to is null or q.valid_to > ${today}))`;
