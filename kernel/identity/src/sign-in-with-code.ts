import { transact, type Work } from "@zhida/platform";
import type { CodeSignIn } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { type OpenedSession, openSession } from "./open-session.ts";
import { refuse } from "./refusals.ts";
import { sameHash } from "./secrets.ts";
import { hashCode } from "./send-sign-in-code.ts";
import type { Visitor } from "./sign-in-with-password.ts";
import { deleteLoginCode, tryLoginCode } from "./store/login-codes.ts";
import { findPersonIdByPhone } from "./store/people.ts";

/** A code serves once, and a few wrong guesses void it. Runs outside a transaction: the guesses stay counted. */
export async function signInWithCode(
  deps: Deps,
  work: Work,
  { phone, code, channel }: CodeSignIn,
  visitor: Visitor,
): Promise<OpenedSession> {
  const given = hashCode(phone, code);
  const sent = await tryLoginCode(work.db, phone, deps.wallNow(), deps.settings.maxCodeFailures);
  if (!sent || !sameHash(sent, given)) throw refuse("wrong_code");
  return transact(work.db, async (db) => {
    const person = await findPersonIdByPhone(db, phone);
    if (!person || !(await deleteLoginCode(db, phone, sent))) throw refuse("wrong_code");
    const { token, ...browser } = visitor;
    const session = { personId: person.id, channel, method: "code", replaces: token, ...browser } as const;
    return openSession(deps, { ...work, db }, session);
  });
}
