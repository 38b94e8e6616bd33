import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import { maySee } from "../access.ts";
import type { Incidents } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { addFollower, removeFollower } from "../store/followers.ts";
import { findSeen } from "../store/read-incident.ts";

type Following = { id: string; actor: Actor };

/** 关注: who follows hears of each turn. Following twice is following once. */
export async function followIncident(incidents: Incidents, work: Work, { id, actor }: Following) {
  const seen = await findSeen(work.db, id, actor.personId);
  if (!seen || !maySee(incidents, actor, seen)) throw refuse("not_found");
  const { incident } = seen;
  const following = { division: incident.division, incidentId: id, personId: actor.personId };
  const followers = await addFollower(work.db, following, work.now);
  if (!seen.following) incidents.news.publish(work, "followed", { ...incident, followers });
  return { followers };
}

export async function unfollowIncident(work: Work, { id, actor }: Following) {
  const seen = await findSeen(work.db, id, actor.personId);
  if (!seen) throw refuse("not_found");
  const { division } = seen.incident;
  return { followers: await removeFollower(work.db, { division, incidentId: id, personId: actor.personId }) };
}
