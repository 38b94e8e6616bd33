import type { Actor } from "@zhida/identity";
import { dateInChina, type Work } from "@zhida/platform";
import { type Leader, type LeaderBoard, type LeaderQuery, POINTS } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { listScores, type ScoreRow } from "../store/scores.ts";
import { daysLater } from "../time.ts";

/** Of a month, in the county or a part of it: seen by everybody who works there. Those with the same points share a rank. */
export async function showLeaders(
  { places }: Deps,
  work: Work,
  actor: Actor,
  { month = dateInChina(work.now).slice(0, 7), area, limit }: LeaderQuery,
): Promise<LeaderBoard> {
  const home = actor.positions.map(({ division }) => division.slice(0, 6)).find((division) => division.length === 6);
  const within = area ?? home;
  if (
    !within ||
    !actor.positions.some(({ division }) => division.startsWith(within.slice(0, 6)) || within.startsWith(division))
  )
    throw refuse("not_yours");
  const from = `${month}-01`;
  const to = daysLater(`${daysLater(from, 31).slice(0, 7)}-01`, -1);
  const scored = (await listScores(work.db, within, from, to))
    .map((row) => ({ ...row, points: pointsOf(row) }))
    .sort((a, b) => b.points - a.points || a.rejected - b.rejected || (a.worker_id < b.worker_id ? -1 : 1));
  const items = scored.map((row): Leader => {
    const code = row.community;
    return {
      rank: 1 + scored.findIndex(({ points }) => points === row.points),
      worker: { id: row.worker_id, name: row.worker_name },
      community: { code, name: places.area(code)?.name ?? { zh: code, en: code } },
      points: row.points,
      settled: row.settled,
      solved: row.solved,
      visits: row.visits,
      patrolHours: Math.round(row.patrol_s / 360) / 10,
      rejected: row.rejected,
    };
  });
  const mine = items.find(({ worker }) => worker.id === actor.personId) ?? null;
  return { month, area: within, items: items.slice(0, limit), mine };
}

const pointsOf = ({ settled, solved, visits, patrol_s }: ScoreRow): number =>
  settled * POINTS.settled +
  solved * POINTS.solved +
  visits * POINTS.visit +
  Math.floor(patrol_s / 3600) * POINTS.patrolHour;
