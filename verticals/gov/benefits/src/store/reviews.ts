import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import { benefits, type ReviewRow } from "./tables.ts";

/** The earliest day counts when it is noted twice. */
export async function noteReviews(db: Db, reviews: readonly ReviewRow[]): Promise<void> {
  if (reviews.length === 0) return;
  await benefits(db)
    .insertInto("benefits.review")
    .values([...reviews])
    .onConflict((conflict) =>
      conflict
        .columns(["division", "policy", "subject_key"])
        .doUpdateSet((row) => ({ from_day: sql<string>`least(review.from_day, ${row.ref("excluded.from_day")})` })),
    )
    .execute();
}

/** Takes reviews noted before today, for this transaction alone. */
export async function takeReviews(db: Db, today: string, limit: number): Promise<ReviewRow[]> {
  const { rows } = await sql<ReviewRow>`
    delete from benefits.review r using (
      select division, policy, subject_key from benefits.review where noted_on < ${today} order by noted_on
      limit ${limit} for update skip locked
    ) t where (r.division, r.policy, r.subject_key) = (t.division, t.policy, t.subject_key)
    returning r.*`.execute(db);
  return rows;
}
