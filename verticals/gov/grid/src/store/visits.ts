import type { Db } from "@zhida/platform";
import { type Insertable, sql } from "kysely";
import { grid, type VisitRow, type VisitTable } from "./tables.ts";

/** Undefined when that client id is there already. */
export const insertVisit = (db: Db, visit: Insertable<VisitTable>): Promise<VisitRow | undefined> =>
  grid(db)
    .insertInto("grid.visit")
    .values(visit)
    .onConflict((conflict) => conflict.columns(["division", "worker_id", "client_id"]).doNothing())
    .returningAll()
    .executeTakeFirst();

export const findVisitByClientId = (
  db: Db,
  key: { division: string; worker_id: string; client_id: string },
): Promise<VisitRow | undefined> =>
  grid(db)
    .selectFrom("grid.visit")
    .selectAll()
    .where("division", "=", key.division)
    .where("worker_id", "=", key.worker_id)
    .where("client_id", "=", key.client_id)
    .executeTakeFirst();

/** Of one who is cared for, or of one worker; the newest first. */
export const listVisits = (
  db: Db,
  of: { careId: string } | { workerId: string },
  { after, limit }: { after?: { at: string; id: string } | undefined; limit: number },
): Promise<VisitRow[]> =>
  grid(db)
    .selectFrom("grid.visit")
    .selectAll()
    .where("careId" in of ? "care_id" : "worker_id", "=", "careId" in of ? of.careId : of.workerId)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
