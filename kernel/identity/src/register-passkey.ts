import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { emit, newId, type Work } from "@zhida/platform";
import type { Actor, Passkey, PasskeyCeremony, PasskeyRegistration } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { CredentialChanged } from "./events.ts";
import { toPasskey } from "./list-passkeys.ts";
import { refuse } from "./refusals.ts";
import type { RelyingParty } from "./relying-party.ts";
import { CEREMONY_MS } from "./sign-in-with-passkey.ts";
import { insertCeremony, insertPasskey, listPasskeysOf, takeChallenge } from "./store/passkeys.ts";

/** Asks the browser for a passkey that it can find by itself and that checks its owner (finger, face or PIN). */
export async function beginPasskeyRegistration(
  deps: Deps,
  { db }: Work,
  party: RelyingParty,
  actor: Actor,
): Promise<PasskeyCeremony> {
  const known = await listPasskeysOf(db, actor.personId);
  const options = await generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: new TextEncoder().encode(actor.personId),
    userName: actor.name,
    userDisplayName: actor.name,
    timeout: CEREMONY_MS,
    excludeCredentials: known.map((passkey) => ({ id: passkey.credential_id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  const expiresAt = new Date(deps.wallNow().getTime() + CEREMONY_MS);
  const ceremonyId = newId();
  await insertCeremony(db, {
    id: ceremonyId,
    person_id: actor.personId,
    challenge: options.challenge,
    expires_at: expiresAt,
  });
  return { ceremonyId, options: { ...options } };
}

export async function registerPasskey(
  deps: Deps,
  work: Work,
  party: RelyingParty,
  actor: Actor,
  { ceremonyId, name, response }: PasskeyRegistration,
): Promise<Passkey> {
  const wallNow = deps.wallNow();
  const challenge = await takeChallenge(work.db, ceremonyId, actor.personId, wallNow);
  if (!challenge) throw refuse("wrong_passkey");
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
  }).catch((cause: unknown) => {
    throw refuse("wrong_passkey", { cause });
  });
  if (!verified) throw refuse("wrong_passkey");
  const { credential, credentialBackedUp } = registrationInfo;
  const passkey = {
    id: newId(),
    person_id: actor.personId,
    credential_id: credential.id,
    public_key: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: response.response.transports ?? [],
    name,
    synced: credentialBackedUp,
    created_at: wallNow,
    last_used_at: null,
  };
  if (!(await insertPasskey(work.db, passkey))) throw refuse("passkey_exists");
  const data = { personId: actor.personId, what: "passkey_added" } as const;
  await emit(work, CredentialChanged, { subject: actor.personId, division: actor.subject.division, data });
  return toPasskey(passkey);
}
