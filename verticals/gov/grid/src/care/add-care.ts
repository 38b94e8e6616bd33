import type { Actor } from "@zhida/identity";
import { dateInChina, newId, type Work } from "@zhida/platform";
import type { AddCare, Care } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { ownGrid } from "../own-area.ts";
import { refuse } from "../refusals.ts";
import { findCareByClientId, insertCare } from "../store/care.ts";
import { toCare } from "./to-care.ts";

/** In the grid in which the place lies; the first visit is due today. */
export async function addCare(
  { places }: Deps,
  work: Work,
  actor: Actor,
  { clientId, point, ...care }: AddCare,
): Promise<Care> {
  const code = places.locate(point)?.grid;
  if (!code) throw refuse("outside");
  const grid = ownGrid(places, actor, code);
  const key = { division: code.slice(0, 6), added_by: actor.personId, client_id: clientId };
  const today = dateInChina(work.now);
  const row =
    (await insertCare(work.db, {
      ...key,
      id: newId(),
      kind: care.kind,
      name: care.name,
      phone: care.phone,
      address: care.address,
      grid_code: code,
      grid_name: JSON.stringify(grid.name),
      ...point,
      note: care.note,
      every_days: care.everyDays,
      last_visit_at: null,
      due_on: today,
    })) ?? (await findCareByClientId(work.db, key));
  if (!row) throw refuse("care_not_found");
  return toCare(row, today, true);
}
