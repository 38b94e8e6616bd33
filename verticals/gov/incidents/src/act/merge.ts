import { withoutWaiting } from "@zhida/platform";
import { mayInCounty } from "../access.ts";
import { refuse } from "../refusals.ts";
import { moveFollowers } from "../store/followers.ts";
import { findIncident } from "../store/read-incident.ts";
import { type Acting, performOn } from "./acting.ts";

/** 并案: it goes on as another one; who reported or followed it follows that one from now on. */
export async function merge(acting: Acting, into: string): Promise<void> {
  const { incidents, work, actor, seen } = acting;
  const { incident } = seen;
  if (!mayInCounty(actor, "incident.dispatch", incident)) throw refuse("not_yours");
  if (into === incident.id) throw refuse("merge_itself");
  const other = await findIncident(work.db, into);
  if (!other || other.ended_at || other.division !== incident.division) throw refuse("merge_ended");
  await performOn(acting, "merge", { data: { into, number: other.number }, authorised: true });
  await withoutWaiting(work.db, moveFollowers(work.db, incident.division, incident.id, into, work.now));
  if (!incident.reporter_id) return;
  await incidents.notify.send(work, {
    to: incident.reporter_id,
    template: "incidents.merged",
    params: { title: incident.title, number: other.number },
    link: `/incidents/${into}`,
    dedupeKey: `incident-merged:${incident.id}`,
  });
}
