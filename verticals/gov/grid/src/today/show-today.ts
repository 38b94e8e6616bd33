import type { Actor } from "@zhida/identity";
import { dateInChina, type Work } from "@zhida/platform";
import { toCare } from "../care/to-care.ts";
import type { Today } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { showLeaders } from "../leaders/show-leaders.ts";
import { ownOrganisations } from "../own-area.ts";
import { toPatrol } from "../patrols/to-patrol.ts";
import { countDueCare, listDueCare } from "../store/care.ts";
import { listDutiesOfWorker } from "../store/duties.ts";
import { findOpenPatrol, listPatrols } from "../store/patrols.ts";

const VISITS_SHOWN = 20;
/** A grid counts as patrolled after this. */
const PATROLLED_MINUTES = 15;
const PATROLS_A_DAY = 50;

/** Everything that a grid worker has to do today. */
export async function showToday(deps: Deps, work: Work, actor: Actor): Promise<Today> {
  const day = dateInChina(work.now);
  const duties = await listDutiesOfWorker(work.db, actor.personId, day);
  const grids = duties.map(({ grid_code }) => grid_code);
  const [due, visitsDue, patrols, open, verifications, leaders] = await Promise.all([
    listDueCare(work.db, { grids, day, limit: VISITS_SHOWN }),
    countDueCare(work.db, grids, day),
    listPatrols(work.db, { worker: actor.personId, day, limit: PATROLS_A_DAY }),
    findOpenPatrol(work.db, actor.personId),
    deps.verificationsFor(work, { workerId: actor.personId, organisations: ownOrganisations(actor) }),
    showLeaders(deps, work, actor, { limit: 1 }),
  ]);
  return {
    day,
    grids: duties.map(({ grid_code, grid_name }) => {
      const seconds = patrols
        .filter((patrol) => patrol.grid_code === grid_code)
        .reduce((sum, { duration_s }) => sum + duration_s, 0);
      const patrolMinutes = Math.floor(seconds / 60);
      return { code: grid_code, name: grid_name, patrolMinutes, patrolled: patrolMinutes >= PATROLLED_MINUTES };
    }),
    verifications,
    visits: due.map((row) => toCare(row, day, true)),
    visitsDue,
    patrol: open ? toPatrol(open) : null,
    pointsThisMonth: leaders.mine?.points ?? 0,
  };
}
