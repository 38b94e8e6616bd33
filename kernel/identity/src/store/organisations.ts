import type { Db } from "@zhida/platform";
import type { Organisation } from "../contract.ts";
import { identity } from "./tables.ts";

export async function listAllOrganisations(db: Db): Promise<Organisation[]> {
  const rows = await identity(db).selectFrom("identity.organisation").selectAll().orderBy("code").execute();
  return rows.map(({ parent_id, ...row }) => ({ ...row, parentId: parent_id }));
}

/** False where the code is taken. */
export async function insertOrganisation(db: Db, { parentId, name, ...row }: Organisation): Promise<boolean> {
  const inserted = await identity(db)
    .insertInto("identity.organisation")
    .values({ ...row, name: JSON.stringify(name), parent_id: parentId })
    .onConflict((conflict) => conflict.column("code").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function renameOrganisation(db: Db, id: string, name: Organisation["name"]): Promise<void> {
  await identity(db)
    .updateTable("identity.organisation")
    .set({ name: JSON.stringify(name) })
    .where("id", "=", id)
    .execute();
}
