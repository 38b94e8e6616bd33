import type { Db } from "@zhida/platform";
import { CompiledQuery, type Insertable, type Selectable } from "kysely";
import type { HeldPosition } from "../contract.ts";
import { type IdentityTables, identity } from "./tables.ts";

type SessionTable = IdentityTables["identity.session"];

/**
 * A session with its person, whom he acts for, and the positions he holds on `today`: everything about a caller in one statement.
 * Written out, because every request sends it and building it anew would cost more than running it.
 */
export async function findSession(db: Db, tokenHash: Buffer, today: string): Promise<FoundSession | undefined> {
  const { rows } = await db.executeQuery<FoundSession>(CompiledQuery.raw(FIND_SESSION, [tokenHash, today]));
  return rows[0];
}

const FIND_SESSION = `
  select s.id, s.channel, s.created_at, s.last_seen_at, s.expires_at,
    p.id as person_id, p.name, p.language, p.id_number, p.division,
    e.id as entity_id, e.credit_code, e.name as entity_name, e.division as entity_division,
    (select coalesce(jsonb_agg(jsonb_build_object(
        'organisationId', o.id, 'organisationCode', o.code, 'organisationName', o.name,
        'division', q.division, 'roles', q.roles) order by o.code, q.id), '[]'::jsonb)
      from identity.position q join identity.organisation o on o.id = q.organisation_id
      where q.person_id = p.id and q.valid_from <= $2 and (q.valid_to is null or q.valid_to > $2)) as positions
  from identity.session s
  join identity.person p on p.id = s.person_id
  left join identity.legal_entity e on e.id = s.acting_for_id and e.legal_representative_id = s.person_id
  where s.token_hash = $1`;

export interface FoundSession
  extends Pick<Selectable<SessionTable>, "id" | "channel" | "created_at" | "last_seen_at" | "expires_at"> {
  person_id: string;
  name: string;
  language: "zh-CN" | "en";
  id_number: string;
  division: string;
  entity_id: string | null;
  credit_code: string | null;
  entity_name: string | null;
  entity_division: string | null;
  positions: HeldPosition[];
}

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
