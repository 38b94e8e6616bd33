import { dateInChina, type Work } from "@zhida/platform";
import type { IncidentOutcome } from "../service.ts";
import { insertOutcome } from "../store/scores.ts";

export async function recordOutcome(work: Work, outcome: IncidentOutcome): Promise<void> {
  await insertOutcome(work.db, {
    division: outcome.division.slice(0, 6),
    incident_id: outcome.incidentId,
    worker_id: outcome.workerId,
    grid_code: outcome.grid,
    kind: outcome.kind,
    ended_at: outcome.endedAt,
    day: dateInChina(outcome.endedAt),
  });
}
