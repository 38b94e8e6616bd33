import type { Db } from "@zhida/platform";
import { type Insertable, sql } from "kysely";
import type { CareKind } from "../contract.ts";
import { type CareRow, type CareTable, grid } from "./tables.ts";

/** Undefined when that client id is there already. */
export const insertCare = (db: Db, care: Insertable<CareTable>): Promise<CareRow | undefined> =>
  grid(db)
    .insertInto("grid.care")
    .values(care)
    .onConflict((conflict) => conflict.columns(["division", "added_by", "client_id"]).doNothing())
    .returningAll()
    .executeTakeFirst();

export const findCareByClientId = (
  db: Db,
  { division, added_by, client_id }: { division: string; added_by: string; client_id: string },
): Promise<CareRow | undefined> =>
  grid(db)
    .selectFrom("grid.care")
    .selectAll()
    .where("division", "=", division)
    .where("added_by", "=", added_by)
    .where("client_id", "=", client_id)
    .executeTakeFirst();

export const findCare = (db: Db, id: string): Promise<CareRow | undefined> =>
  grid(db).selectFrom("grid.care").selectAll().where("id", "=", id).executeTakeFirst();

const inGrids = (codes: readonly string[]) =>
  sql<boolean>`division = any(${[...new Set(codes.map((code) => code.slice(0, 6)))]}::text[]) and grid_code = any(${codes}::text[])`;

/** What is due, the longest waiting first. */
export const listDueCare = (
  db: Db,
  {
    grids,
    day,
    after,
    limit,
  }: { grids: readonly string[]; day: string; after?: { dueOn: string; id: string } | undefined; limit: number },
): Promise<CareRow[]> =>
  grid(db)
    .selectFrom("grid.care")
    .selectAll()
    .where(inGrids(grids))
    .where("due_on", "<=", day)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(due_on, id) > (${after?.dueOn}::date, ${after?.id}::uuid)`),
    )
    .orderBy("due_on")
    .orderBy("id")
    .limit(limit)
    .execute();

export async function countDueCare(db: Db, grids: readonly string[], day: string): Promise<number> {
  const { count } = await grid(db)
    .selectFrom("grid.care")
    .select((row) => row.fn.countAll<number>().as("count"))
    .where(inGrids(grids))
    .where("due_on", "<=", day)
    .executeTakeFirstOrThrow();
  return count;
}

export const listCare = (
  db: Db,
  {
    grids,
    kind,
    after,
    limit,
  }: { grids: readonly string[]; kind?: CareKind | undefined; after?: string | undefined; limit: number },
): Promise<CareRow[]> =>
  grid(db)
    .selectFrom("grid.care")
    .selectAll()
    .where(inGrids(grids))
    .$if(kind !== undefined, (query) => query.where("kind", "=", kind as CareKind))
    .$if(after !== undefined, (query) => query.where("id", ">", after as string))
    .orderBy("id")
    .limit(limit)
    .execute();

/** A visit that is older than the last one known changes nothing. */
export async function markVisited(db: Db, { division, id }: CareRow, at: Date, dueOn: string): Promise<void> {
  await grid(db)
    .updateTable("grid.care")
    .set({ last_visit_at: at, due_on: dueOn })
    .where("division", "=", division)
    .where("id", "=", id)
    .where((row) => row.or([row("last_visit_at", "is", null), row("last_visit_at", "<", at)]))
    .execute();
}
