import type { Patrol } from "../contract.ts";
import type { PatrolRow } from "../store/tables.ts";

export const toPatrol = (row: PatrolRow): Patrol => ({
  id: row.id,
  clientId: row.client_id,
  worker: { id: row.worker_id, name: row.worker_name },
  grid: { code: row.grid_code, name: row.grid_name },
  startedAt: row.started_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  distanceM: row.distance_m,
  durationS: row.duration_s,
  points: row.points,
  track: row.track,
  insideShare: row.inside_share,
  note: row.note,
});
