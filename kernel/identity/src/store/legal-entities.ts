import type { Db } from "@zhida/platform";
import { type Selectable, sql } from "kysely";
import type { LegalEntity } from "../contract.ts";
import { type IdentityTables, identity } from "./tables.ts";

const columns = ["id", "credit_code", "name", "kind", "division", "legal_representative_id"] as const;

export async function findEntityById(db: Db, id: string): Promise<LegalEntity | undefined> {
  const row = await identity(db)
    .selectFrom("identity.legal_entity")
    .select(columns)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toLegalEntity(row);
}

export async function findEntityByCreditCode(db: Db, creditCode: string): Promise<LegalEntity | undefined> {
  const row = await identity(db)
    .selectFrom("identity.legal_entity")
    .select(columns)
    .where("credit_code", "=", creditCode)
    .executeTakeFirst();
  return row && toLegalEntity(row);
}

export async function listEntitiesByCreditCodes(db: Db, creditCodes: readonly string[]): Promise<LegalEntity[]> {
  const rows = await identity(db)
    .selectFrom("identity.legal_entity")
    .select(columns)
    .where(sql<boolean>`credit_code = any(${[...creditCodes]}::text[])`)
    .execute();
  return rows.map(toLegalEntity);
}

export async function listEntitiesOf(db: Db, personId: string): Promise<LegalEntity[]> {
  const rows = await identity(db)
    .selectFrom("identity.legal_entity")
    .select(columns)
    .where("legal_representative_id", "=", personId)
    .orderBy("name")
    .execute();
  return rows.map(toLegalEntity);
}

type Row = Pick<Selectable<IdentityTables["identity.legal_entity"]>, (typeof columns)[number]>;

const toLegalEntity = (row: Row): LegalEntity => ({
  id: row.id,
  creditCode: row.credit_code,
  name: row.name,
  kind: row.kind,
  division: row.division,
  legalRepresentativeId: row.legal_representative_id,
});
