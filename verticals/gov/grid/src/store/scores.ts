import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import { PATROL_HOURS_A_DAY } from "../contract.ts";
import { grid, type OutcomeTable } from "./tables.ts";

export const insertOutcome = (db: Db, outcome: OutcomeTable) =>
  grid(db)
    .insertInto("grid.outcome")
    .values(outcome)
    .onConflict((conflict) => conflict.columns(["division", "incident_id"]).doNothing())
    .execute();

export type ScoreRow = {
  worker_id: string;
  worker_name: string;
  /** The community of the grid that the worker has, or last worked in. */
  community: string;
  settled: number;
  solved: number;
  rejected: number;
  visits: number;
  patrol_s: number;
};

/**
 * All workers of the area who have a duty in the month or did something in it. A visit counts once a day for whoever was met; of a day on
 * patrol no more counts than the cap.
 */
export async function listScores(db: Db, area: string, from: string, to: string): Promise<ScoreRow[]> {
  const division = area.slice(0, 6);
  const [low, high] = [area, `${area}:`];
  const { rows } = await sql<ScoreRow>`
    with duties as (
      select worker_id, max(worker_name) as worker_name, max(left(grid_code, 12)) as community
      from grid.duty
      where division = ${division} and grid_code >= ${low} and grid_code < ${high}
        and from_day <= ${to} and (until_day is null or until_day >= ${from})
      group by worker_id
    ), outcomes as (
      select worker_id,
        count(*) filter (where kind = 'settled') as settled,
        count(*) filter (where kind = 'solved') as solved,
        count(*) filter (where kind = 'rejected') as rejected
      from grid.outcome
      where division = ${division} and day between ${from} and ${to}
      group by worker_id
    ), visits as (
      select worker_id, count(distinct (care_id, day)) as visits
      from grid.visit
      where division = ${division} and day between ${from} and ${to} and met
      group by worker_id
    ), days as (
      select worker_id, least(sum(duration_s), ${PATROL_HOURS_A_DAY * 3600}) as seconds
      from grid.patrol
      where division = ${division} and day between ${from} and ${to} and ended_at is not null
      group by worker_id, day
    ), patrols as (
      select worker_id, sum(seconds) as patrol_s from days group by worker_id
    )
    select worker_id, worker_name, community,
      coalesce(settled, 0)::int as settled, coalesce(solved, 0)::int as solved, coalesce(rejected, 0)::int as rejected,
      coalesce(visits, 0)::int as visits, coalesce(patrol_s, 0)::int as patrol_s
    from duties
    left join outcomes using (worker_id)
    left join visits using (worker_id)
    left join patrols using (worker_id)`.execute(db);
  return rows;
}
