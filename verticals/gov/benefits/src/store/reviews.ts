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

/** Everybody who has it or is offered it, to be taken at once: noted as if the day before. */
export async function noteAllStanding(
  db: Db,
  { division, policy, from }: { division: string; policy: string; from: string },
): Promise<void> {
  await sql`insert into benefits.review as r (division, policy, subject_key, from_day, noted_on)
    select division, policy, subject_key, ${from}::date, ${from}::date - 1 from benefits.grant
    where division = ${division} and policy = ${policy} and state in ('offered', 'active')
    on conflict (division, policy, subject_key) do update set
      from_day = least(r.from_day, excluded.from_day), noted_on = least(r.noted_on, excluded.noted_on)`.execute(db);
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
