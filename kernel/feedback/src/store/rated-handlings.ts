import type { Db } from "@zhida/platform";
import { feedback, type HandlingRow, type RatingTableRow } from "./tables.ts";

export type RatedHandling = { rating: RatingTableRow; handling: HandlingRow };

/** The ratings named by these rows with what was rated, by rating id: two statements for any number. */
export async function findRatedHandlings(
  db: Db,
  rows: readonly { division: string; rating_id: string }[],
): Promise<Map<string, RatedHandling>> {
  if (rows.length === 0) return new Map();
  const divisions = [...new Set(rows.map((row) => row.division))];
  const ratings = await feedback(db)
    .selectFrom("feedback.rating")
    .selectAll()
    .where("division", "in", divisions)
    .where("id", "in", [...new Set(rows.map((row) => row.rating_id))])
    .execute();
  const handlings = await feedback(db)
    .selectFrom("feedback.handling")
    .selectAll()
    .where("division", "in", divisions)
    .where("id", "in", [...new Set(ratings.map((rating) => rating.handling_id))])
    .execute();
  const handlingOf = new Map(handlings.map((handling) => [handling.id, handling]));
  return new Map(
    ratings.map((rating) => [rating.id, { rating, handling: handlingOf.get(rating.handling_id) as HandlingRow }]),
  );
}
