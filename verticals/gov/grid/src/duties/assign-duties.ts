import { newId, type Work } from "@zhida/platform";
import type { AssignDuties } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { organisationOf } from "../own-area.ts";
import { refuse } from "../refusals.ts";
import { endDuties, insertDuties } from "../store/duties.ts";

/** The worker takes the grids over from that day on; only grids of the community whose grid worker he is. */
export async function assignDuties(
  { identity, places }: Deps,
  work: Work,
  { workerId, gridCodes, from }: AssignDuties,
): Promise<void> {
  const grids = [...new Set(gridCodes)].map((code) => {
    const area = places.area(code);
    if (!area) throw refuse("grid_unknown", { params: { grid: code } });
    return area;
  });
  let name = "";
  for (const organisation of new Set(grids.map(({ code }) => organisationOf(code)))) {
    const worker = (await identity.staffOf(work, organisation, "grid_worker")).find(({ id }) => id === workerId);
    if (!worker) {
      const community = places.area(organisation.slice(0, 12))?.name.zh ?? organisation;
      throw refuse("not_a_worker", { params: { community } });
    }
    name = worker.name;
  }
  await endDuties(
    work.db,
    grids.map(({ code }) => code),
    from,
  );
  await insertDuties(
    work.db,
    grids.map((grid) => ({
      division: grid.code.slice(0, 6),
      id: newId(),
      grid_code: grid.code,
      grid_name: JSON.stringify(grid.name),
      worker_id: workerId,
      worker_name: name,
      from_day: from,
      until_day: null,
    })),
  );
}
