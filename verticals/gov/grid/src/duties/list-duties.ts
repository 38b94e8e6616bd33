import { type Actor, domainsOf } from "@zhida/identity";
import { dateInChina, type Work } from "@zhida/platform";
import type { Duty } from "../contract.ts";
import { ownOrganisations } from "../own-area.ts";
import { listDutiesWithin } from "../store/duties.ts";
import type { DutyRow } from "../store/tables.ts";

/** Who looks after what today: a manager sees his division, a grid worker her communities. */
export async function listDuties(work: Work, actor: Actor): Promise<Duty[]> {
  const managed = domainsOf(actor, "grid.manage").map(({ division }) => division);
  const areas = managed.length > 0 ? managed : ownOrganisations(actor).map((code) => code.slice(0, 12));
  if (areas.length === 0) return [];
  return (await listDutiesWithin(work.db, areas, dateInChina(work.now))).map(toDuty);
}

export const toDuty = (row: DutyRow): Duty => ({
  id: row.id,
  grid: { code: row.grid_code, name: row.grid_name },
  worker: { id: row.worker_id, name: row.worker_name },
  from: row.from_day,
  until: row.until_day,
});
