import type { Work } from "@zhida/platform";
import { refusePlatform } from "@zhida/platform";
import type { Actor } from "./contract.ts";
import { can } from "./policy.ts";
import { recordAdministration } from "./record-administration.ts";
import { getPersonInReach } from "./show-person.ts";
import { lockoutName } from "./sign-in-with-password.ts";
import { forgetAttempts } from "./store/lockouts.ts";

/** Lets somebody try his password again before the lock has run out. */
export async function unlockPerson(work: Work, actor: Actor, personId: string): Promise<void> {
  const { person } = await getPersonInReach(work, actor, personId);
  const { division, name } = person;
  if (!can(actor, "person.unlock", { division })) throw refusePlatform("not_found");
  await forgetAttempts(work.db, lockoutName(person.idNumber));
  await recordAdministration(work, actor, { action: "person_unlocked", division, target: name, detail: { personId } });
}
