import type { Work } from "@zhida/platform";
import type { Actor, Subject } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { refuse } from "./refusals.ts";
import { findEntityById } from "./store/legal-entities.ts";
import { findPersonById } from "./store/people.ts";
import { setActingFor } from "./store/sessions.ts";

/** From the next call on the session acts for an enterprise that its holder legally represents, or for himself again. */
export async function actAs(
  { callers }: Deps,
  work: Work,
  actor: Actor,
  legalEntityId: string | null,
): Promise<Subject> {
  const { db } = work;
  callers.forget(work);
  if (legalEntityId === null) {
    await setActingFor(db, actor.sessionId, null);
    const person = await findPersonById(db, actor.personId);
    if (!person) throw new Error("a session belongs to a person");
    return { kind: "person", id: person.id, key: person.idNumber, name: person.name, division: person.division };
  }
  const entity = await findEntityById(db, legalEntityId);
  if (entity?.legalRepresentativeId !== actor.personId) throw refuse("not_representative");
  await setActingFor(db, actor.sessionId, entity.id);
  return { kind: "legal_entity", id: entity.id, key: entity.creditCode, name: entity.name, division: entity.division };
}
