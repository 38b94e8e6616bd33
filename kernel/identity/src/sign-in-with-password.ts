import { emit, transact, type Work } from "@zhida/platform";
import type { PasswordSignIn } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { AccountLocked } from "./events.ts";
import { type OpenedSession, openSession } from "./open-session.ts";
import { isPassword } from "./password.ts";
import { refuse } from "./refusals.ts";
import { sha256 } from "./secrets.ts";
import { countAttempt, forgetAttempts } from "./store/lockouts.ts";
import { findPasswordByIdNumber } from "./store/people.ts";

/** How the browser presents itself. */
export interface Visitor {
  device: string;
  /** Session token that it carried so far. */
  token: string | undefined;
  /** Marks the browser itself, whoever uses it. */
  mark: string;
}

/**
 * The answer is the same whether the number exists or not. After five failures the name is locked for a quarter of an hour;
 * each attempt is counted before it is judged, so guesses sent at once gain nothing. Runs outside a transaction: failures stay.
 */
export async function signInWithPassword(
  deps: Deps,
  work: Work,
  { idNumber, password, channel }: PasswordSignIn,
  visitor: Visitor,
): Promise<OpenedSession> {
  const { maxFailures, lockMinutes, forgetFailuresHours } = deps.settings;
  const nameHash = lockoutName(idNumber);
  const wallNow = deps.wallNow();
  const { failures, lockedUntil } = await countAttempt(work.db, {
    nameHash,
    now: wallNow,
    forgetBefore: new Date(wallNow.getTime() - forgetFailuresHours * 3_600_000),
    maxFailures,
    lockUntil: new Date(wallNow.getTime() + lockMinutes * 60_000),
  });
  if (lockedUntil && failures > maxFailures) throw lockedOut(lockedUntil, wallNow);
  const account = await findPasswordByIdNumber(work.db, idNumber);
  const matches = await isPassword(password, account?.password_hash);
  if (!matches && account && lockedUntil && failures === maxFailures) {
    const data = { personId: account.id, minutes: lockMinutes };
    await emit(work, AccountLocked, { subject: account.id, division: account.division, data });
  }
  if (!matches || !account) throw lockedUntil ? lockedOut(lockedUntil, wallNow) : refuse("wrong_credentials");
  return transact(work.db, async (db) => {
    await forgetAttempts(db, nameHash);
    const { token, ...browser } = visitor;
    const session = { personId: account.id, channel, method: "password", replaces: token, ...browser } as const;
    return openSession(deps, { ...work, db }, session);
  });
}

/** Under this the failures of an ID number are counted. */
export const lockoutName = (idNumber: string): Buffer => sha256("password", idNumber);

function lockedOut(until: Date, now: Date) {
  const seconds = Math.ceil((until.getTime() - now.getTime()) / 1000);
  return refuse("locked_out", { params: { minutes: Math.ceil(seconds / 60) }, retryAfter: seconds });
}
