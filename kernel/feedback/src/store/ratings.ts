import type { Domain } from "@zhida/identity";
import type { Db } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { Insertable } from "kysely";
import type { AppealState, Level, RatingState } from "../contract.ts";
import { inDivision, inDomains } from "./domains.ts";
import { feedback, type RatingTable, type RatingTableRow } from "./tables.ts";

/** False when the handling has been rated already. */
export async function insertRating(db: Db, rating: Insertable<RatingTable>): Promise<boolean> {
  const result = await feedback(db)
    .insertInto("feedback.rating")
    .values(rating)
    .onConflict((conflict) => conflict.columns(["division", "handling_id"]).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}

export const findRating = (db: Db, id: string): Promise<RatingTableRow | undefined> =>
  feedback(db).selectFrom("feedback.rating").selectAll().where("id", "=", id).executeTakeFirst();

export const listRatingsOfHandlings = (
  db: Db,
  handlings: readonly { division: string; id: string }[],
): Promise<RatingTableRow[]> =>
  feedback(db)
    .selectFrom("feedback.rating")
    .selectAll()
    .where("division", "in", [...new Set(handlings.map((each) => each.division))])
    .where(
      "handling_id",
      "in",
      handlings.map((each) => each.id),
    )
    .execute();

/** True when the rating was in the state `from`. */
export async function moveRating(
  db: Db,
  rating: { division: string; id: string },
  from: RatingState,
  to: RatingState,
): Promise<boolean> {
  const result = await feedback(db)
    .updateTable("feedback.rating")
    .set({ state: to })
    .where("division", "=", rating.division)
    .where("id", "=", rating.id)
    .where("state", "=", from)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

export type StaffRatingRow = RatingTableRow & {
  case_number: string;
  title: LocalizedText;
  subject_name: string;
  appeal_state: AppealState | null;
};

/** Newest first, within the domains. */
export const listStaffRatings = (
  db: Db,
  domains: readonly Domain[],
  filter: { organisation?: string; level?: Level; before?: string; limit: number },
): Promise<StaffRatingRow[]> =>
  feedback(db)
    .selectFrom("feedback.rating as r")
    .innerJoin("feedback.handling as h", (join) =>
      join.onRef("h.division", "=", "r.division").onRef("h.id", "=", "r.handling_id"),
    )
    .leftJoin("feedback.appeal as a", (join) =>
      join.onRef("a.division", "=", "r.division").onRef("a.rating_id", "=", "r.id"),
    )
    .selectAll("r")
    .select(["h.case_number", "h.title", "h.subject_name", "a.state as appeal_state"])
    .where(inDomains("r.division", "r.organisation_code", domains))
    .$if(filter.organisation !== undefined, (query) =>
      query.where("r.organisation_code", "=", filter.organisation as string),
    )
    .$if(filter.level !== undefined, (query) => query.where("r.level", "=", filter.level as Level))
    .$if(filter.before !== undefined, (query) => query.where("r.id", "<", filter.before as string))
    .orderBy("r.id", "desc")
    .limit(filter.limit)
    .execute();

export type PublicRatingRow = RatingTableRow & { title: LocalizedText; subject_name: string; measures: string | null };

/** Counted ratings that say something, newest first; what is under appeal is not shown. */
export const listPublicRatings = (
  db: Db,
  filter: { division: string; organisation?: string; item?: string; before?: string; limit: number },
): Promise<PublicRatingRow[]> =>
  feedback(db)
    .selectFrom("feedback.rating as r")
    .innerJoin("feedback.handling as h", (join) =>
      join.onRef("h.division", "=", "r.division").onRef("h.id", "=", "r.handling_id"),
    )
    .leftJoin("feedback.rework as w", (join) =>
      join.onRef("w.division", "=", "r.division").onRef("w.rating_id", "=", "r.id").on("w.state", "=", "done"),
    )
    .selectAll("r")
    .select(["h.title", "h.subject_name", "w.measures"])
    .where("r.state", "=", "counted")
    .where(inDivision("r.division", filter.division))
    .$if(filter.organisation !== undefined, (query) =>
      query.where("r.organisation_code", "=", filter.organisation as string),
    )
    .$if(filter.item !== undefined, (query) => query.where("r.item_code", "=", filter.item as string))
    .$if(filter.before !== undefined, (query) => query.where("r.id", "<", filter.before as string))
    .orderBy("r.id", "desc")
    .limit(filter.limit)
    .execute();
