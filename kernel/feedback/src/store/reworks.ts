import type { Domain } from "@zhida/identity";
import type { Db } from "@zhida/platform";
import type { Insertable, Updateable } from "kysely";
import type { ReworkState } from "../contract.ts";
import { inDomains } from "./domains.ts";
import { findRatedHandlings, type RatedHandling } from "./rated-handlings.ts";
import {
  type CallBackRow,
  type CallBackTable,
  feedback,
  type HandlingRow,
  type ReworkRow,
  type ReworkTable,
} from "./tables.ts";

export const insertRework = (db: Db, rework: Insertable<ReworkTable>) =>
  feedback(db).insertInto("feedback.rework").values(rework).execute();

export const findReworkByCase = (db: Db, division: string, caseId: string): Promise<ReworkRow | undefined> =>
  feedback(db)
    .selectFrom("feedback.rework")
    .selectAll()
    .where("division", "=", division)
    .where("case_id", "=", caseId)
    .executeTakeFirst();

/** The rework that led to this round of the case. */
export const findReworkBefore = (
  db: Db,
  handling: Pick<HandlingRow, "division" | "case_id" | "round">,
): Promise<ReworkRow | undefined> =>
  feedback(db)
    .selectFrom("feedback.rework as w")
    .innerJoin("feedback.rating as r", (join) =>
      join.onRef("r.division", "=", "w.division").onRef("r.id", "=", "w.rating_id"),
    )
    .selectAll("w")
    .where("w.division", "=", handling.division)
    .where("r.case_id", "=", handling.case_id)
    .where("r.round", "=", handling.round - 1)
    .executeTakeFirst();

export const updateRework = (db: Db, rework: Pick<ReworkRow, "division" | "id">, change: Updateable<ReworkTable>) =>
  feedback(db)
    .updateTable("feedback.rework")
    .set(change)
    .where("division", "=", rework.division)
    .where("id", "=", rework.id)
    .execute();

export const insertCallBack = (db: Db, callBack: Insertable<CallBackTable>) =>
  feedback(db).insertInto("feedback.call_back").values(callBack).execute();

/** The first call first. */
export async function listCallBacks(
  db: Db,
  reworks: readonly Pick<ReworkRow, "division" | "id">[],
): Promise<CallBackRow[]> {
  if (reworks.length === 0) return [];
  return feedback(db)
    .selectFrom("feedback.call_back")
    .selectAll()
    .where("division", "in", [...new Set(reworks.map((rework) => rework.division))])
    .where(
      "rework_id",
      "in",
      reworks.map((rework) => rework.id),
    )
    .orderBy("id")
    .execute();
}

/** A rework with the rating and the handling it is about. */
export type ReworkDetail = RatedHandling & { rework: ReworkRow };

export async function findReworkDetail(db: Db, id: string): Promise<ReworkDetail | undefined> {
  const rework = await feedback(db).selectFrom("feedback.rework").selectAll().where("id", "=", id).executeTakeFirst();
  return rework && (await withRatings(db, [rework]))[0];
}

/** Newest first, within the domains. */
export async function listReworks(
  db: Db,
  domains: readonly Domain[],
  filter: { organisation?: string; state?: ReworkState; overdueAt?: Date; before?: string; limit: number },
): Promise<ReworkDetail[]> {
  const reworks = await feedback(db)
    .selectFrom("feedback.rework as w")
    .selectAll()
    .where(inDomains("w.division", "w.organisation_code", domains))
    .$if(filter.organisation !== undefined, (query) =>
      query.where("w.organisation_code", "=", filter.organisation as string),
    )
    .$if(filter.state !== undefined, (query) => query.where("w.state", "=", filter.state as ReworkState))
    .$if(filter.overdueAt !== undefined, (query) =>
      query.where("w.state", "in", ["open", "calling_back"]).where("w.due_at", "<", filter.overdueAt as Date),
    )
    .$if(filter.before !== undefined, (query) => query.where("w.id", "<", filter.before as string))
    .orderBy("w.id", "desc")
    .limit(filter.limit)
    .execute();
  return withRatings(db, reworks);
}

async function withRatings(db: Db, reworks: ReworkRow[]): Promise<ReworkDetail[]> {
  const rated = await findRatedHandlings(db, reworks);
  return reworks.flatMap((rework) => {
    const found = rated.get(rework.rating_id);
    return found ? [{ rework, ...found }] : [];
  });
}
