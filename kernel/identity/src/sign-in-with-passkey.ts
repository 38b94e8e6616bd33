import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { newId, transact, type Work } from "@zhida/platform";
import type { PasskeyCeremony, PasskeySignIn } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { type OpenedSession, openSession } from "./open-session.ts";
import { refuse } from "./refusals.ts";
import type { RelyingParty } from "./relying-party.ts";
import type { Visitor } from "./sign-in-with-password.ts";
import { advanceCounter, findPasskeyByCredential, insertCeremony, takeChallenge } from "./store/passkeys.ts";

export const CEREMONY_MS = 5 * 60_000;

/** The browser offers whatever passkeys it has for us: nobody says beforehand who he is. */
export async function beginPasskeySignIn(deps: Deps, { db }: Work, party: RelyingParty): Promise<PasskeyCeremony> {
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: "required",
    timeout: CEREMONY_MS,
  });
  const expiresAt = new Date(deps.wallNow().getTime() + CEREMONY_MS);
  const ceremonyId = newId();
  await insertCeremony(db, { id: ceremonyId, person_id: null, challenge: options.challenge, expires_at: expiresAt });
  return { ceremonyId, options: { ...options } };
}

export async function signInWithPasskey(
  deps: Deps,
  work: Work,
  party: RelyingParty,
  { ceremonyId, response, channel }: PasskeySignIn,
  visitor: Visitor,
): Promise<OpenedSession> {
  const wallNow = deps.wallNow();
  const challenge = await takeChallenge(work.db, ceremonyId, null, wallNow);
  const passkey = await findPasskeyByCredential(work.db, response.id);
  if (!challenge || !passkey) throw refuse("wrong_passkey");
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: { id: passkey.credential_id, publicKey: new Uint8Array(passkey.public_key), counter: passkey.counter },
  }).catch((cause: unknown) => {
    throw refuse("wrong_passkey", { cause });
  });
  if (!verified) throw refuse("wrong_passkey");
  return transact(work.db, async (db) => {
    const advanced = await advanceCounter(db, passkey.id, passkey.counter, authenticationInfo.newCounter, wallNow);
    if (!advanced) throw refuse("wrong_passkey");
    const { token, ...browser } = visitor;
    const session = { personId: passkey.person_id, channel, method: "passkey", replaces: token, ...browser } as const;
    return openSession(deps, { ...work, db }, session);
  });
}
