import type { Db } from "@zhida/platform";
import type { Insertable } from "kysely";
import { feedback, type HandlingRow, type HandlingTable } from "./tables.ts";

/** False when this round of the case is known already. */
export async function insertHandling(db: Db, handling: Insertable<HandlingTable>): Promise<boolean> {
  const result = await feedback(db)
    .insertInto("feedback.handling")
    .values(handling)
    .onConflict((conflict) => conflict.columns(["division", "case_id", "round"]).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}

export const findHandling = (db: Db, id: string): Promise<HandlingRow | undefined> =>
  feedback(db).selectFrom("feedback.handling").selectAll().where("id", "=", id).executeTakeFirst();

/** The first handling first. */
export const listHandlingsOfCase = (db: Db, caseId: string): Promise<HandlingRow[]> =>
  feedback(db).selectFrom("feedback.handling").selectAll().where("case_id", "=", caseId).orderBy("round").execute();

/** Newest first. */
export const listHandlingsOf = (
  db: Db,
  applicantId: string,
  filter: { waiting?: Date; before?: string; limit: number },
): Promise<HandlingRow[]> =>
  feedback(db)
    .selectFrom("feedback.handling")
    .selectAll()
    .where("applicant_id", "=", applicantId)
    .$if(filter.waiting !== undefined, (query) =>
      query.where("rated", "=", false).where("rate_until", ">", filter.waiting as Date),
    )
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before as string))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();

export const markRated = (db: Db, { division, id }: { division: string; id: string }) =>
  feedback(db)
    .updateTable("feedback.handling")
    .set({ rated: true })
    .where("division", "=", division)
    .where("id", "=", id)
    .execute();

export const insertLink = (
  db: Db,
  link: {
    division: string;
    token_hash: Buffer;
    handling_id: string;
    issued_by: string;
    issued_at: Date;
    expires_at: Date;
  },
) => feedback(db).insertInto("feedback.rating_link").values(link).execute();

/** The handling that a link leads to, while the link is good. */
export const findLinkedHandling = (db: Db, tokenHash: Buffer, now: Date): Promise<HandlingRow | undefined> =>
  feedback(db)
    .selectFrom("feedback.rating_link as l")
    .innerJoin("feedback.handling as h", (join) =>
      join.onRef("h.division", "=", "l.division").onRef("h.id", "=", "l.handling_id"),
    )
    .selectAll("h")
    .where("l.token_hash", "=", tokenHash)
    .where("l.expires_at", ">", now)
    .executeTakeFirst();
