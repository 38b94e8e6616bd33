import type { Visit } from "../contract.ts";
import type { VisitRow } from "../store/tables.ts";

export const toVisit = (row: VisitRow): Visit => ({
  id: row.id,
  clientId: row.client_id,
  careId: row.care_id,
  careName: row.care_name,
  careKind: row.care_kind,
  worker: { id: row.worker_id, name: row.worker_name },
  grid: { code: row.grid_code, name: row.grid_name },
  form: row.form,
  met: row.met,
  answers: row.answers,
  alarms: row.alarms,
  distanceM: row.distance_m,
  at: row.at.toISOString(),
  note: row.note,
});
