import type { Actor } from "@zhida/identity";
import { dateInChina, newId, type Work } from "@zhida/platform";
import type { Patrol, StartPatrol } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { ownGrid } from "../own-area.ts";
import { refuse } from "../refusals.ts";
import { findOpenPatrol, findPatrolByClientId, insertPatrol } from "../store/patrols.ts";
import { toldInstant } from "../time.ts";
import { toPatrol } from "./to-patrol.ts";

/** One at a time. What the phone started without network and sends again is the patrol that is there. */
export async function startPatrol(
  { places }: Deps,
  work: Work,
  actor: Actor,
  { clientId, gridCode, startedAt }: StartPatrol,
): Promise<Patrol> {
  const grid = ownGrid(places, actor, gridCode);
  const key = { division: gridCode.slice(0, 6), worker_id: actor.personId, client_id: clientId };
  const known = await findPatrolByClientId(work.db, key);
  if (known) return toPatrol(known);
  const started = toldInstant(startedAt, work.now);
  const open = await findOpenPatrol(work.db, actor.personId);
  if (open && isToday(open.started_at, started)) throw refuse("patrol_open", { params: { grid: open.grid_name.zh } });
  const row =
    (await insertPatrol(work.db, {
      ...key,
      id: newId(),
      worker_name: actor.name,
      grid_code: gridCode,
      grid_name: JSON.stringify(grid.name),
      started_at: started,
      ended_at: null,
      day: dateInChina(started),
      last_lon: null,
      last_lat: null,
      last_at: null,
    })) ?? (await findPatrolByClientId(work.db, key));
  if (!row) throw refuse("patrol_not_found");
  return toPatrol(row);
}

/** A patrol that nobody ended yesterday does not stand in the way of today's. */
const isToday = (open: Date, started: Date): boolean => dateInChina(open) === dateInChina(started);
