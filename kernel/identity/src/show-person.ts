import { refusePlatform, type Work } from "@zhida/platform";
import type { Actor, Person, PersonDetail, Position } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { can } from "./policy.ts";
import { toPersonRow } from "./search-people.ts";
import { lockoutName } from "./sign-in-with-password.ts";
import { findLockedUntil } from "./store/lockouts.ts";
import { findPersonById } from "./store/people.ts";
import { listPositionsOf } from "./store/positions.ts";

export async function showPerson(deps: Deps, work: Work, actor: Actor, personId: string): Promise<PersonDetail> {
  const { person, positions } = await getPersonInReach(work, actor, personId);
  const lockedUntil = await findLockedUntil(work.db, lockoutName(person.idNumber), deps.wallNow());
  return {
    ...toPersonRow(person),
    sex: person.sex,
    birthDate: person.birthDate,
    positions: positions.filter(({ division }) => can(actor, "person.view", { division })),
    lockedUntil: lockedUntil?.toISOString() ?? null,
  };
}

/** Somebody who lives or holds office where the caller may look; anybody else does not exist for him. */
export async function getPersonInReach(
  { db }: Work,
  actor: Actor,
  personId: string,
): Promise<{ person: Person; positions: Position[] }> {
  const person = await findPersonById(db, personId);
  if (!person) throw refusePlatform("not_found");
  const positions = await listPositionsOf(db, personId);
  const places = [person.division, ...positions.map(({ division }) => division)];
  if (!places.some((division) => can(actor, "person.view", { division }))) throw refusePlatform("not_found");
  return { person, positions };
}
