import { transact, type Work } from "@zhida/platform";
import type { CodeSent } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { refuse } from "./refusals.ts";
import { newCode, sha256 } from "./secrets.ts";
import { findCodeSentAt, putLoginCode } from "./store/login-codes.ts";
import { findPersonIdByPhone } from "./store/people.ts";

/** Sends a code to a phone that somebody has bound; for any other phone all looks the same, but nothing is sent. */
export async function sendSignInCode(deps: Deps, work: Work, phone: string): Promise<CodeSent> {
  const { codeMinutes, resendSeconds } = deps.settings;
  const wallNow = deps.wallNow();
  const code = newCode();
  await transact(work.db, async (db) => {
    const stored = await putLoginCode(
      db,
      {
        phone,
        codeHash: hashCode(phone, code),
        sentAt: wallNow,
        expiresAt: new Date(wallNow.getTime() + codeMinutes * 60_000),
      },
      new Date(wallNow.getTime() - resendSeconds * 1000),
    );
    if (!stored) {
      const sentAt = (await findCodeSentAt(db, phone)) ?? wallNow;
      const seconds = Math.max(1, Math.ceil(resendSeconds - (wallNow.getTime() - sentAt.getTime()) / 1000));
      throw refuse("code_too_soon", { params: { seconds }, retryAfter: seconds });
    }
    if (await findPersonIdByPhone(db, phone)) await deps.sendCode({ ...work, db }, { phone, code, purpose: "sign_in" });
  });
  return { expiresInSeconds: codeMinutes * 60, resendInSeconds: resendSeconds };
}

export const hashCode = (phone: string, code: string): Buffer => sha256("code", phone, code);
