import { dateInChina, type Module } from "@zhida/platform";
import { addCare } from "./care/add-care.ts";
import type { Deps } from "./deps.ts";
import { assignDuties } from "./duties/assign-duties.ts";
import { gridJobs } from "./jobs.ts";
import { recordOutcome } from "./leaders/record-outcome.ts";
import { addTrack } from "./patrols/add-track.ts";
import { endPatrol } from "./patrols/end-patrol.ts";
import { startPatrol } from "./patrols/start-patrol.ts";
import { careRoutes } from "./routes/care-routes.ts";
import { dutyRoutes } from "./routes/duty-routes.ts";
import { patrolRoutes } from "./routes/patrol-routes.ts";
import type { GovGridService } from "./service.ts";
import { findDutyOfGrid } from "./store/duties.ts";
import { recordVisit } from "./visits/record-visit.ts";

export * from "./contract.ts";
export type { GovGridService, IncidentOutcome } from "./service.ts";
export { currentForms } from "./visits/visit-forms.ts";

/** 网格: who looks after which grid, patrols, visits, and what it leads to. */
export function govGridModule(deps: Deps): Module & { service: GovGridService } {
  return {
    name: "grid",
    migrations: new URL("../migrations/", import.meta.url),
    routes: [...dutyRoutes(deps), ...patrolRoutes(deps), ...careRoutes(deps)],
    jobs: gridJobs(),
    service: {
      recordOutcome,
      workerOf: async (work, gridCode) => {
        const duty = await findDutyOfGrid(work.db, gridCode, dateInChina(work.now));
        return duty && { id: duty.worker_id, name: duty.worker_name };
      },
      assignDuties: (work, assignment) => assignDuties(deps, work, assignment),
      addCare: (work, actor, care) => addCare(deps, work, actor, care),
      startPatrol: (work, actor, patrol) => startPatrol(deps, work, actor, patrol),
      addTrack: (work, actor, patrolId, track) => addTrack(deps, work, actor, patrolId, track),
      endPatrol,
      recordVisit: (work, actor, visit) => recordVisit(deps, work, actor, visit),
    },
  };
}
