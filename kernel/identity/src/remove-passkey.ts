import { emit, refusePlatform, type Work } from "@zhida/platform";
import type { Actor } from "./contract.ts";
import { CredentialChanged } from "./events.ts";
import { deletePasskeyOf } from "./store/passkeys.ts";

export async function removePasskey(work: Work, actor: Actor, passkeyId: string): Promise<void> {
  if (!(await deletePasskeyOf(work.db, actor.personId, passkeyId))) throw refusePlatform("not_found");
  const data = { personId: actor.personId, what: "passkey_removed" } as const;
  await emit(work, CredentialChanged, { subject: actor.personId, division: actor.subject.division, data });
}
