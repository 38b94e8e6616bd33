import { dateInChina, emit, refusePlatform, type Work } from "@zhida/platform";
import type { Actor, Position, PositionChange } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { PositionChanged } from "./events.ts";
import { can } from "./policy.ts";
import { recordAdministration } from "./record-administration.ts";
import { refuse } from "./refusals.ts";
import { findPosition, updatePosition } from "./store/positions.ts";

export async function changePosition(
  deps: Deps,
  work: Work,
  actor: Actor,
  id: string,
  change: PositionChange,
): Promise<Position> {
  const position = await getManagedPosition(work, actor, id);
  const roles = [...new Set(change.roles)];
  const validTo = change.validTo === undefined ? position.validTo : change.validTo;
  await updatePosition(work.db, id, { roles, validTo });
  await announce(deps, work, actor, position, "position_changed", roles);
  return { ...position, roles, validTo };
}

/** Today is the first day without the office. */
export async function endPosition(deps: Deps, work: Work, actor: Actor, id: string): Promise<void> {
  const position = await getManagedPosition(work, actor, id);
  const today = dateInChina(work.now);
  const begun = position.validFrom <= today;
  await updatePosition(work.db, id, { validTo: begun ? today : position.validFrom });
  await announce(deps, work, actor, position, "position_ended", []);
}

async function getManagedPosition({ db }: Work, actor: Actor, id: string): Promise<Position> {
  const position = await findPosition(db, id);
  if (!position || !can(actor, "position.manage", { division: position.division })) throw refusePlatform("not_found");
  if (position.personId === actor.personId) throw refuse("own_position");
  return position;
}

async function announce(
  { callers }: Deps,
  work: Work,
  actor: Actor,
  { personId, personName, organisation, division, roles: before }: Position,
  action: "position_changed" | "position_ended",
  roles: Position["roles"],
): Promise<void> {
  const data = { personId, organisationCode: organisation.code, roles };
  await recordAdministration(work, actor, { action, division, target: personName, detail: { ...data, before } });
  await emit(work, PositionChanged, { subject: personId, division, data });
  callers.forget(work);
}
