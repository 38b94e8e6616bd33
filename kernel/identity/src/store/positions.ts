import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { Contact, Position, RoleCode } from "../contract.ts";
import type { Domain } from "../policy.ts";
import { inDomains } from "./domains.ts";
import { identity } from "./tables.ts";

export interface StaffFilter {
  organisationId?: string | undefined;
  role?: RoleCode | undefined;
}

const positions = (db: Db) =>
  identity(db)
    .selectFrom("identity.position as q")
    .innerJoin("identity.person as p", "p.id", "q.person_id")
    .innerJoin("identity.organisation as o", "o.id", "q.organisation_id")
    .select(["q.id", "q.person_id", "p.name as person_name", "q.roles", "q.division", "q.valid_from", "q.valid_to"])
    .select(["o.id as organisation_id", "o.code as organisation_code", "o.name as organisation_name"]);

/** Positions held on `today` inside the domains, by division and id. */
export async function listStaff(
  db: Db,
  today: string,
  filter: StaffFilter,
  domains: readonly Domain[],
  limit: number,
  after: readonly (string | number | null)[] | undefined,
): Promise<Position[]> {
  let query = positions(db).where(inDomains("q.division", domains)).where(heldOn(today));
  if (filter.organisationId) query = query.where("q.organisation_id", "=", filter.organisationId);
  if (filter.role) query = query.where(holds(filter.role));
  if (after) query = query.where(sql<boolean>`(q.division, q.id) > (${after[0]}, ${after[1]}::uuid)`);
  const rows = await query.orderBy("q.division").orderBy("q.id").limit(limit).execute();
  return rows.map(toPosition);
}

/** All that somebody holds, held or will hold, oldest first. */
export async function listPositionsOf(db: Db, personId: string): Promise<Position[]> {
  const rows = await positions(db).where("q.person_id", "=", personId).orderBy("q.id").execute();
  return rows.map(toPosition);
}

export async function findPosition(db: Db, id: string): Promise<Position | undefined> {
  const row = await positions(db).where("q.id", "=", id).executeTakeFirst();
  return row && toPosition(row);
}

export function listHolders(
  db: Db,
  today: string,
  organisationId: string,
  role: RoleCode | undefined,
): Promise<Contact[]> {
  const query = holders(db, today).where("q.organisation_id", "=", organisationId);
  return (role ? query.where(holds(role)) : query).execute();
}

export const listHoldersIn = (db: Db, today: string, division: string, role: RoleCode): Promise<Contact[]> =>
  holders(db, today).where("q.division", "=", division).where(holds(role)).execute();

/** Whoever holds a position on `today`, each once, by name. */
const holders = (db: Db, today: string) =>
  identity(db)
    .selectFrom("identity.position as q")
    .innerJoin("identity.person as p", "p.id", "q.person_id")
    .select(["p.id", "p.name", "p.phone", "p.email", "p.language"])
    .distinct()
    .where(heldOn(today))
    .orderBy("p.name")
    .orderBy("p.id");

export async function isStaff(db: Db, personId: string, today: string): Promise<boolean> {
  const row = await identity(db)
    .selectFrom("identity.position as q")
    .select("q.id")
    .where("q.person_id", "=", personId)
    .where(heldOn(today))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface NewPosition {
  id: string;
  personId: string;
  organisationId: string;
  roles: RoleCode[];
  division: string;
  validFrom: string;
  validTo: string | null;
}

/** False where the person holds an open position in that organisation already. */
export async function insertPosition(db: Db, position: NewPosition): Promise<boolean> {
  const inserted = await identity(db)
    .insertInto("identity.position")
    .values({
      id: position.id,
      person_id: position.personId,
      organisation_id: position.organisationId,
      roles: position.roles,
      division: position.division,
      valid_from: position.validFrom,
      valid_to: position.validTo,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function updatePosition(
  db: Db,
  id: string,
  change: { roles?: RoleCode[]; validTo?: string | null },
): Promise<void> {
  await identity(db)
    .updateTable("identity.position")
    .set({
      ...(change.roles && { roles: change.roles }),
      ...(change.validTo !== undefined && { valid_to: change.validTo }),
    })
    .where("id", "=", id)
    .execute();
}

const heldOn = (today: string) =>
  sql<boolean>`q.valid_from <= ${today} and (q.valid_to is null or q.valid_to > ${today})`;

const holds = (role: RoleCode) => sql<boolean>`${role} = any(q.roles)`;

type Row = Awaited<ReturnType<ReturnType<typeof positions>["execute"]>>[number];

const toPosition = (row: Row): Position => ({
  id: row.id,
  personId: row.person_id,
  personName: row.person_name,
  organisation: { id: row.organisation_id, code: row.organisation_code, name: row.organisation_name },
  roles: row.roles,
  division: row.division,
  validFrom: row.valid_from,
  validTo: row.valid_to,
});
