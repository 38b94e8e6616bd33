import type { Db } from "@zhida/platform";
import { sql } from "kysely";

/** The board as it was kept up, without rows in which nothing is left. */
export async function storedBoard(db: Db) {
  const { rows } = await sql`
    select organisation_code, item_code, month, level_1, level_2, level_3, level_4, level_5, excluded,
      reworks_opened, reworks_done, reworks_in_time, second_ratings, second_satisfied
    from feedback.board order by 1, 2, 3`.execute(db);
  return rows;
}

/** The same from the ratings and reworks themselves. */
export async function recomputedBoard(db: Db) {
  const { rows } = await sql`
    with fact as (
      select organisation_code, item_code, rated_at as at, round, level, state,
        false as opened, false as done, false as in_time
      from feedback.rating
      union all
      select organisation_code, item_code, opened_at, null, null, null, state <> 'dismissed', false, false from feedback.rework
      union all
      select organisation_code, item_code, done_at, null, null, null, false, true, in_time from feedback.rework where state = 'done'
    )
    select organisation_code, item_code, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
      ${sql.join([1, 2, 3, 4, 5].map((level) => sql`count(*) filter (where round = 0 and level = ${sql.lit(level)} and state <> 'excluded')::int as ${sql.id(`level_${level}`)}`))},
      count(*) filter (where state = 'excluded')::int as excluded,
      count(*) filter (where opened)::int as reworks_opened,
      count(*) filter (where done)::int as reworks_done,
      count(*) filter (where in_time)::int as reworks_in_time,
      count(*) filter (where round > 0 and state <> 'excluded')::int as second_ratings,
      count(*) filter (where round > 0 and state <> 'excluded' and level >= 3)::int as second_satisfied
    from fact group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  return rows;
}
