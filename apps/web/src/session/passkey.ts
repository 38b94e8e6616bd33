import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import type { Me, Passkey } from "@zhida/identity/contract";
import { beginPasskeyRegistration, beginPasskeySignIn, registerPasskey, signInWithPasskey } from "../api/identity.ts";

/** Lets the browser ask for a passkey and signs in with it. */
export async function signInByPasskey(channel: "portal" | "console"): Promise<Me> {
  const { ceremonyId, options } = await beginPasskeySignIn();
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  return signInWithPasskey({ ceremonyId, response: await startAuthentication({ optionsJSON }), channel });
}

/** Lets the browser make a passkey and adds it to the account. */
export async function addPasskey(name: string): Promise<Passkey> {
  const { ceremonyId, options } = await beginPasskeyRegistration();
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  return registerPasskey({ ceremonyId, name, response: await startRegistration({ optionsJSON }) });
}
