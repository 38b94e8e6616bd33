import { maskCreditCode, maskMobile, maskResidentId } from "@zhida/china-ids";
import type { Db } from "@zhida/platform";
import type { Actor, Me } from "./contract.ts";
import { permissionsOf } from "./policy.ts";
import { getAccount } from "./store/sessions.ts";

/** What the browser of the caller may know of him. */
export async function describeCaller(db: Db, actor: Actor): Promise<Me> {
  const account = await getAccount(db, actor.sessionId);
  const { key, ...subject } = actor.subject;
  return {
    ...actor,
    subject: { ...subject, maskedKey: subject.kind === "person" ? maskResidentId(key) : maskCreditCode(key) },
    maskedIdNumber: maskResidentId(account.id_number),
    maskedPhone: account.phone && maskMobile(account.phone),
    hasPassword: account.password_hash !== null,
    permissions: permissionsOf(actor),
    expiresAt: account.expires_at.toISOString(),
  };
}
