import type { Domain } from "@zhida/identity";
import type { Db } from "@zhida/platform";
import type { Insertable } from "kysely";
import type { AppealState } from "../contract.ts";
import { inDomains } from "./domains.ts";
import { findRatedHandlings, type RatedHandling } from "./rated-handlings.ts";
import { type AppealRow, type AppealTable, feedback } from "./tables.ts";

/** False when there has been an appeal against this rating. */
export async function insertAppeal(db: Db, appeal: Insertable<AppealTable>): Promise<boolean> {
  const result = await feedback(db)
    .insertInto("feedback.appeal")
    .values(appeal)
    .onConflict((conflict) => conflict.columns(["division", "rating_id"]).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}

export type AppealDetail = RatedHandling & { appeal: AppealRow };

/** Undefined when it is decided already. */
export const closeAppeal = (
  db: Db,
  appeal: Pick<AppealRow, "division" | "id">,
  decision: { state: AppealState; decided_by: string; decided_by_name: string; decided_at: Date; note: string },
): Promise<AppealRow | undefined> =>
  feedback(db)
    .updateTable("feedback.appeal")
    .set(decision)
    .where("division", "=", appeal.division)
    .where("id", "=", appeal.id)
    .where("state", "=", "open")
    .returningAll()
    .executeTakeFirst();

export async function findAppealDetail(db: Db, id: string): Promise<AppealDetail | undefined> {
  const appeal = await feedback(db).selectFrom("feedback.appeal").selectAll().where("id", "=", id).executeTakeFirst();
  return appeal && (await withRatings(db, [appeal]))[0];
}

/** Newest first, within the domains. */
export async function listAppeals(
  db: Db,
  domains: readonly Domain[],
  filter: { state?: AppealState; before?: string; limit: number },
): Promise<AppealDetail[]> {
  const appeals = await feedback(db)
    .selectFrom("feedback.appeal as a")
    .selectAll()
    .where(inDomains("a.division", "a.organisation_code", domains))
    .$if(filter.state !== undefined, (query) => query.where("a.state", "=", filter.state as AppealState))
    .$if(filter.before !== undefined, (query) => query.where("a.id", "<", filter.before as string))
    .orderBy("a.id", "desc")
    .limit(filter.limit)
    .execute();
  return withRatings(db, appeals);
}

async function withRatings(db: Db, appeals: AppealRow[]): Promise<AppealDetail[]> {
  const rated = await findRatedHandlings(db, appeals);
  return appeals.flatMap((appeal) => {
    const found = rated.get(appeal.rating_id);
    return found ? [{ appeal, ...found }] : [];
  });
}
