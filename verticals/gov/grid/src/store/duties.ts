import type { Db } from "@zhida/platform";
import { type Insertable, sql } from "kysely";
import { type DutyRow, type DutyTable, grid } from "./tables.ts";

const onDay = (day: string) => sql<boolean>`from_day <= ${day} and (until_day is null or until_day >= ${day})`;

export const listDutiesOfWorker = (db: Db, workerId: string, day: string): Promise<DutyRow[]> =>
  grid(db)
    .selectFrom("grid.duty")
    .selectAll()
    .where("worker_id", "=", workerId)
    .where(onDay(day))
    .orderBy("grid_code")
    .execute();

/** Within the areas, by grid. */
export const listDutiesWithin = (db: Db, areas: readonly string[], day: string): Promise<DutyRow[]> =>
  grid(db)
    .selectFrom("grid.duty")
    .selectAll()
    .where((row) => row.or(areas.map((area) => sql<boolean>`(grid_code >= ${area} and grid_code < ${`${area}:`})`)))
    .where("division", "in", [...new Set(areas.map((area) => area.slice(0, 6)))])
    .where(onDay(day))
    .orderBy("grid_code")
    .execute();

export const findDutyOfGrid = (db: Db, gridCode: string, day: string): Promise<DutyRow | undefined> =>
  grid(db)
    .selectFrom("grid.duty")
    .selectAll()
    .where("division", "=", gridCode.slice(0, 6))
    .where("grid_code", "=", gridCode)
    .where(onDay(day))
    .executeTakeFirst();

/** Whoever has the grids on that day or later has them no more from that day on. */
export async function endDuties(db: Db, gridCodes: readonly string[], from: string): Promise<void> {
  const ofGrids = grid(db)
    .deleteFrom("grid.duty")
    .where("division", "in", [...new Set(gridCodes.map((code) => code.slice(0, 6)))])
    .where("grid_code", "in", [...gridCodes])
    .where("from_day", ">=", from);
  await ofGrids.execute();
  await grid(db)
    .updateTable("grid.duty")
    .set({ until_day: sql`${from}::date - 1` })
    .where("division", "in", [...new Set(gridCodes.map((code) => code.slice(0, 6)))])
    .where("grid_code", "in", [...gridCodes])
    .where(sql<boolean>`(until_day is null or until_day >= ${from})`)
    .execute();
}

export const insertDuties = (db: Db, duties: readonly Insertable<DutyTable>[]) =>
  grid(db)
    .insertInto("grid.duty")
    .values([...duties])
    .execute();
