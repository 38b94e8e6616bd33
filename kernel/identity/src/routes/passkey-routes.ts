import type { Route } from "@zhida/platform";
import { z } from "zod";
import { Passkey, PasskeyCeremony, PasskeyRegistration } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { listPasskeys } from "../list-passkeys.ts";
import { beginPasskeyRegistration, registerPasskey } from "../register-passkey.ts";
import { relyingPartyOf } from "../relying-party.ts";
import { removePasskey } from "../remove-passkey.ts";
import { route } from "../route.ts";
import { access } from "./access.ts";
import { originOf } from "./origin.ts";

const tags = ["identity: passkeys"];

export const passkeyRoutes = (deps: Deps): Route[] => [
  route({
    method: "GET",
    url: "/api/identity/passkeys",
    summary: "My passkeys",
    tags,
    access: access.signedIn,
    response: z.object({ items: z.array(Passkey) }),
    handler: async ({ actor, work }) => ({ items: await listPasskeys(work, actor) }),
  }),
  route({
    method: "POST",
    url: "/api/identity/passkeys/options",
    summary: "Begins to add a passkey",
    tags,
    access: access.signedIn,
    response: PasskeyCeremony,
    handler: ({ actor, work, request }) =>
      beginPasskeyRegistration(deps, work, relyingPartyOf(deps, originOf(request)), actor),
  }),
  route({
    method: "POST",
    url: "/api/identity/passkeys",
    summary: "Adds the passkey that the browser made",
    tags,
    access: access.signedIn,
    body: PasskeyRegistration,
    response: Passkey,
    status: 201,
    handler: ({ actor, body, work, request }) =>
      registerPasskey(deps, work, relyingPartyOf(deps, originOf(request)), actor, body),
  }),
  route({
    method: "DELETE",
    url: "/api/identity/passkeys/:passkeyId",
    summary: "Removes one of my passkeys",
    tags,
    access: access.signedIn,
    params: z.object({ passkeyId: z.uuid() }),
    response: z.void(),
    handler: ({ actor, params, work }) => removePasskey(work, actor, params.passkeyId),
  }),
];
