import { refusePlatform, type Work } from "@zhida/platform";
import type { Actor } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { can } from "./policy.ts";
import { recordAdministration } from "./record-administration.ts";
import { getPersonInReach } from "./show-person.ts";
import { deleteSessionsOf } from "./store/sessions.ts";

/** Signs a member of staff out everywhere, say after a lost phone. For an administrator of a place where he holds office. */
export async function endSessionsOf(deps: Deps, work: Work, actor: Actor, personId: string): Promise<void> {
  const { person, positions } = await getPersonInReach(work, actor, personId);
  const place = positions.find(({ division }) => can(actor, "position.manage", { division }));
  if (!place) throw refusePlatform("not_found");
  const ended = await deleteSessionsOf(work.db, personId);
  deps.callers.forget(work);
  const detail = { personId, ended };
  await recordAdministration(work, actor, {
    action: "sessions_ended",
    division: place.division,
    target: person.name,
    detail,
  });
}
