import { emit, type Work } from "@zhida/platform";
import type { Actor, PasswordChange } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { CredentialChanged } from "./events.ts";
import { hashPassword, isPassword, isStrongPassword } from "./password.ts";
import { refuse } from "./refusals.ts";
import { newToken, sha256 } from "./secrets.ts";
import { updatePassword } from "./store/people.ts";
import { deleteSessionsOf, getAccount, replaceToken } from "./store/sessions.ts";

/**
 * Sets a new password; every other session ends and this one gets the new token that is returned.
 * The present password must be given, except soon after a sign-in by phone code or passkey: that is how a forgotten one is replaced.
 */
export async function changePassword(
  deps: Deps,
  work: Work,
  actor: Actor,
  { current, next }: PasswordChange,
): Promise<string> {
  const { db } = work;
  const account = await getAccount(db, actor.sessionId);
  if (account.password_hash !== null && !isFresh(deps, account)) {
    if (current === undefined) throw refuse("current_password_needed");
    if (!(await isPassword(current, account.password_hash))) throw refuse("wrong_current_password");
  }
  if (!isStrongPassword(next, [account.id_number, account.phone])) throw refuse("weak_password");
  if (await isPassword(next, account.password_hash)) throw refuse("same_password");
  await updatePassword(db, actor.personId, await hashPassword(next), deps.wallNow());
  await deleteSessionsOf(db, actor.personId, actor.sessionId);
  const token = newToken();
  await replaceToken(db, actor.sessionId, sha256(token));
  deps.callers.forget(work);
  const data = { personId: actor.personId, what: "password" } as const;
  await emit(work, CredentialChanged, { subject: actor.personId, division: account.division, data });
  return token;
}

function isFresh({ settings, wallNow }: Deps, account: { method: string; created_at: Date }): boolean {
  return (
    account.method !== "password" && wallNow().getTime() - account.created_at.getTime() < settings.freshMinutes * 60_000
  );
}
