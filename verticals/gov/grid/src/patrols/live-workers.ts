import { type Actor, domainsOf } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { LiveWorker } from "../contract.ts";
import { listOut } from "../store/patrols.ts";

/** Not heard of for longer than this, a worker is not on the screen any more. */
const HEARD_MINUTES = 30;

/** Those who are on patrol now in what the caller manages or watches. */
export async function liveWorkers(work: Work, actor: Actor): Promise<LiveWorker[]> {
  const domains = domainsOf(actor, "grid.manage", "screen.view");
  const areas = new Set(domains.map(({ division }) => division).filter((division) => division.length >= 6));
  const since = new Date(work.now.getTime() - HEARD_MINUTES * 60_000);
  const found = await Promise.all([...areas].map((area) => listOut(work.db, area, since)));
  return found.flat().flatMap((row): LiveWorker[] =>
    row.last_at && row.last_lon !== null && row.last_lat !== null
      ? [
          {
            worker: { id: row.worker_id, name: row.worker_name },
            patrolId: row.id,
            grid: { code: row.grid_code, name: row.grid_name },
            lon: row.last_lon,
            lat: row.last_lat,
            at: row.last_at.toISOString(),
            since: row.started_at.toISOString(),
          },
        ]
      : [],
  );
}
