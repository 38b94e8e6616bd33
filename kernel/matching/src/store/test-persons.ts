import type { Db } from "@zhida/platform";
import { type Insertable, type Selectable, sql } from "kysely";
import { policyTables, type TestPersonTable } from "./policy-tables.ts";

export type TestPersonRow = Selectable<TestPersonTable>;

/** Newest first, within the divisions. */
export const listTestPersons = (
  db: Db,
  divisions: readonly string[],
  { before, limit }: { before: string | undefined; limit: number },
): Promise<TestPersonRow[]> =>
  policyTables(db)
    .selectFrom("matching.test_person")
    .selectAll()
    .where("division", "in", divisions.length > 0 ? divisions : [""])
    .$if(before !== undefined, (query) => query.where("id", "<", before as string))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();

export const findTestPerson = (db: Db, id: string): Promise<TestPersonRow | undefined> =>
  policyTables(db).selectFrom("matching.test_person").selectAll().where("id", "=", id).executeTakeFirst();

export const insertTestPerson = (db: Db, row: Insertable<TestPersonTable>): Promise<TestPersonRow> =>
  policyTables(db).insertInto("matching.test_person").values(row).returningAll().executeTakeFirstOrThrow();

/** Undefined when somebody changed it meanwhile. */
export const updateTestPerson = (
  db: Db,
  { division, id, revision }: Pick<TestPersonRow, "division" | "id" | "revision">,
  change: Pick<Insertable<TestPersonTable>, "kind" | "name" | "facts" | "updated_by" | "updated_at">,
): Promise<TestPersonRow | undefined> =>
  policyTables(db)
    .updateTable("matching.test_person")
    .set({ ...change, revision: sql<number>`revision + 1` })
    .where("division", "=", division)
    .where("id", "=", id)
    .where("revision", "=", revision)
    .returningAll()
    .executeTakeFirst();

export async function deleteTestPerson(
  db: Db,
  { division, id }: Pick<TestPersonRow, "division" | "id">,
): Promise<void> {
  await policyTables(db)
    .deleteFrom("matching.test_person")
    .where("division", "=", division)
    .where("id", "=", id)
    .execute();
}
