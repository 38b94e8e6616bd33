import { parseResidentId } from "@zhida/china-ids";
import { newId, type Work } from "@zhida/platform";
import type { Actor, Person, PersonRegistration } from "./contract.ts";
import { hashPassword } from "./password.ts";
import { can } from "./policy.ts";
import { recordAdministration } from "./record-administration.ts";
import { refuse } from "./refusals.ts";
import { insertPerson, takenKeys } from "./store/people.ts";

/** Sex and birth date are read off the ID number, which must pass its own check (GB 11643). */
export async function registerPerson(
  work: Work,
  registration: PersonRegistration & { password?: string },
  by?: Actor,
): Promise<Person> {
  const { name, division, phone } = registration;
  const parsed = parseResidentId(registration.idNumber);
  if (!parsed.ok) throw refuse("bad_id_number");
  if (by && !can(by, "person.register", { division })) throw refuse("division_not_yours", { params: { division } });
  const { number: idNumber, sex, birthDate } = parsed.value;
  const taken = await takenKeys(work.db, idNumber, phone);
  if (taken.idNumber) throw refuse("id_number_taken");
  if (taken.phone) throw refuse("phone_taken");
  const person: Person = {
    id: newId(),
    idNumber,
    name,
    sex,
    birthDate,
    division,
    phone,
    email: null,
    language: "zh-CN",
  };
  await insertPerson(work.db, {
    id: person.id,
    id_number: idNumber,
    name,
    sex,
    birth_date: birthDate,
    division,
    phone,
    language: person.language,
    password_hash: registration.password === undefined ? null : await hashPassword(registration.password),
  });
  await recordAdministration(work, by, {
    action: "person_registered",
    division,
    target: name,
    detail: { personId: person.id },
  });
  return person;
}
