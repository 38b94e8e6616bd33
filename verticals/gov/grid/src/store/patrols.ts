import type { Db } from "@zhida/platform";
import { type Insertable, sql, type Updateable } from "kysely";
import { grid, type PatrolRow, type PatrolTable, type TrackPointRow, type TrackPointTable } from "./tables.ts";

/** The patrol of that client id: this one, or the one that is there already. */
export async function insertPatrol(db: Db, patrol: Insertable<PatrolTable>): Promise<PatrolRow | undefined> {
  return grid(db)
    .insertInto("grid.patrol")
    .values(patrol)
    .onConflict((conflict) => conflict.columns(["division", "worker_id", "client_id"]).doNothing())
    .returningAll()
    .executeTakeFirst();
}

export const findPatrolByClientId = (
  db: Db,
  key: { division: string; worker_id: string; client_id: string },
): Promise<PatrolRow | undefined> =>
  grid(db)
    .selectFrom("grid.patrol")
    .selectAll()
    .where("division", "=", key.division)
    .where("worker_id", "=", key.worker_id)
    .where("client_id", "=", key.client_id)
    .executeTakeFirst();

/** Locked: two batches of one track are taken in one after the other. */
export const lockPatrol = (db: Db, id: string): Promise<PatrolRow | undefined> =>
  grid(db).selectFrom("grid.patrol").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

export async function updatePatrol(
  db: Db,
  { division, id }: PatrolRow,
  change: Updateable<PatrolTable>,
): Promise<PatrolRow> {
  return grid(db)
    .updateTable("grid.patrol")
    .set(change)
    .where("division", "=", division)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Points that are there already stay as they are. */
export const insertTrackPoints = (db: Db, points: readonly Insertable<TrackPointTable>[]) =>
  grid(db)
    .insertInto("grid.track_point")
    .values([...points])
    .onConflict((conflict) => conflict.doNothing())
    .execute();

export const listTrackPoints = (
  db: Db,
  { division, id }: Pick<PatrolRow, "division" | "id">,
): Promise<TrackPointRow[]> =>
  grid(db)
    .selectFrom("grid.track_point")
    .selectAll()
    .where("division", "=", division)
    .where("patrol_id", "=", id)
    .orderBy("at")
    .execute();

export async function deleteTrackPointsBefore(db: Db, before: Date): Promise<void> {
  await grid(db).deleteFrom("grid.track_point").where("at", "<", before).execute();
}

export type PatrolFilter = {
  worker?: string | undefined;
  area?: string | undefined;
  day?: string | undefined;
  after?: { startedAt: string; id: string } | undefined;
  limit: number;
};

/** The newest first. */
export const listPatrols = (db: Db, { worker, area, day, after, limit }: PatrolFilter): Promise<PatrolRow[]> =>
  grid(db)
    .selectFrom("grid.patrol")
    .selectAll()
    .$if(worker !== undefined, (query) => query.where("worker_id", "=", worker as string))
    .$if(area !== undefined, (query) =>
      query
        .where("division", "=", (area as string).slice(0, 6))
        .where(sql<boolean>`grid_code >= ${area} and grid_code < ${`${area}:`}`),
    )
    .$if(day !== undefined, (query) => query.where("day", "=", day as string))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(started_at, id) < (${after?.startedAt}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy("started_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();

export const findOpenPatrol = (db: Db, workerId: string): Promise<PatrolRow | undefined> =>
  grid(db)
    .selectFrom("grid.patrol")
    .selectAll()
    .where("worker_id", "=", workerId)
    .where("ended_at", "is", null)
    .orderBy("started_at", "desc")
    .limit(1)
    .executeTakeFirst();

/** On patrol and heard of since, in the division or a part of it. */
export const listOut = (db: Db, area: string, since: Date): Promise<PatrolRow[]> =>
  grid(db)
    .selectFrom("grid.patrol")
    .selectAll()
    .where("division", "=", area.slice(0, 6))
    .where(sql<boolean>`grid_code >= ${area} and grid_code < ${`${area}:`}`)
    .where("ended_at", "is", null)
    .where("last_at", ">=", since)
    .orderBy("last_at", "desc")
    .limit(1_000)
    .execute();
