import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { WorkCounts } from "./contract.ts";
import type { Context } from "./deps.ts";
import { headedBy, officesOf } from "./list-work.ts";
import { placesOf } from "./places.ts";
import { countTasks } from "./store/count-tasks.ts";

/** The numbers beside the work list's tabs, each counted up to a thousand, by one statement. */
export async function countWork(context: Context, work: Work, viewer: Actor): Promise<WorkCounts> {
  const places = await placesOf(context, work, viewer);
  const who = { personId: viewer.personId, offices: officesOf(viewer), headed: headedBy(viewer) };
  return countTasks(work.db, { ...who, places, now: work.now });
}
