import type { Db } from "@zhida/platform";
import { type Insertable, type Selectable, sql } from "kysely";
import type { Contact, Person } from "../contract.ts";
import type { Domain } from "../policy.ts";
import { inDomains } from "./domains.ts";
import { type IdentityTables, identity } from "./tables.ts";

type PersonTable = IdentityTables["identity.person"];

const personColumns = [
  "id",
  "id_number",
  "name",
  "sex",
  "birth_date",
  "division",
  "phone",
  "email",
  "language",
] as const;
const contactColumns = ["id", "name", "phone", "email", "language"] as const;

export async function findPersonById(db: Db, id: string): Promise<Person | undefined> {
  const row = await identity(db)
    .selectFrom("identity.person")
    .select(personColumns)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toPerson(row);
}

export async function findPersonByIdNumber(db: Db, idNumber: string): Promise<Person | undefined> {
  const row = await identity(db)
    .selectFrom("identity.person")
    .select(personColumns)
    .where("id_number", "=", idNumber)
    .executeTakeFirst();
  return row && toPerson(row);
}

export async function listPeopleByIdNumbers(db: Db, idNumbers: readonly string[]): Promise<Person[]> {
  const rows = await identity(db)
    .selectFrom("identity.person")
    .select(personColumns)
    .where(sql<boolean>`id_number = any(${[...idNumbers]}::text[])`)
    .execute();
  return rows.map(toPerson);
}

export function findPersonIdByPhone(db: Db, phone: string): Promise<{ id: string } | undefined> {
  return identity(db).selectFrom("identity.person").select("id").where("phone", "=", phone).executeTakeFirst();
}

export function listContacts(db: Db, ids: readonly string[]): Promise<Contact[]> {
  return identity(db)
    .selectFrom("identity.person")
    .select(contactColumns)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .orderBy("name")
    .orderBy("id")
    .execute();
}

export type PersonSearch = { idNumber: string } | { phone: string } | { namePrefix: string };

/** By name, then id; at most `limit` rows after the mark. */
export function searchPeople(
  db: Db,
  search: PersonSearch,
  domains: readonly Domain[],
  limit: number,
  after: readonly (string | number | null)[] | undefined,
): Promise<Person[]> {
  let query = identity(db).selectFrom("identity.person").select(personColumns).where(inDomains("division", domains));
  if ("idNumber" in search) query = query.where("id_number", "=", search.idNumber);
  else if ("phone" in search) query = query.where("phone", "=", search.phone);
  else query = query.where("name", ">=", search.namePrefix).where("name", "<", `${search.namePrefix}\u{10FFFF}`);
  if (after) query = query.where(sql<boolean>`(name, id) > (${after[0]}, ${after[1]}::uuid)`);
  return query
    .orderBy("name")
    .orderBy("id")
    .limit(limit)
    .execute()
    .then((rows) => rows.map(toPerson));
}

export async function insertPerson(db: Db, row: Insertable<PersonTable>): Promise<void> {
  await identity(db).insertInto("identity.person").values(row).execute();
}

export async function takenKeys(
  db: Db,
  idNumber: string,
  phone: string | null,
): Promise<{ idNumber: boolean; phone: boolean }> {
  const rows = await identity(db)
    .selectFrom("identity.person")
    .select(["id_number", "phone"])
    .where((where) => where.or([where("id_number", "=", idNumber), where("phone", "=", phone)]))
    .execute();
  return {
    idNumber: rows.some((row) => row.id_number === idNumber),
    phone: rows.some((row) => row.phone === phone && phone !== null),
  };
}

export function findPasswordByIdNumber(db: Db, idNumber: string) {
  return identity(db)
    .selectFrom("identity.person")
    .select(["id", "division", "password_hash"])
    .where("id_number", "=", idNumber)
    .executeTakeFirst();
}

export async function updatePassword(db: Db, id: string, hash: string, at: Date): Promise<void> {
  await identity(db)
    .updateTable("identity.person")
    .set({ password_hash: hash, password_changed_at: at })
    .where("id", "=", id)
    .execute();
}

export async function updateLanguage(db: Db, id: string, language: Person["language"]): Promise<void> {
  await identity(db).updateTable("identity.person").set({ language }).where("id", "=", id).execute();
}

const toPerson = (row: Pick<Selectable<PersonTable>, (typeof personColumns)[number]>): Person => ({
  id: row.id,
  idNumber: row.id_number,
  name: row.name,
  sex: row.sex,
  birthDate: row.birth_date,
  division: row.division,
  phone: row.phone,
  email: row.email,
  language: row.language,
});
