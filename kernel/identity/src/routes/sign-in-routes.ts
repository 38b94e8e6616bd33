import type { Route, Work } from "@zhida/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { authenticate } from "../authenticate.ts";
import { CodeRequest, CodeSent, CodeSignIn, Me, PasskeyCeremony, PasskeySignIn, PasswordSignIn } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { describeCaller } from "../describe-caller.ts";
import type { OpenedSession } from "../open-session.ts";
import { relyingPartyOf } from "../relying-party.ts";
import { route } from "../route.ts";
import { sha256 } from "../secrets.ts";
import { sendSignInCode } from "../send-sign-in-code.ts";
import { signInWithCode } from "../sign-in-with-code.ts";
import { beginPasskeySignIn, signInWithPasskey } from "../sign-in-with-passkey.ts";
import { signInWithPassword, type Visitor } from "../sign-in-with-password.ts";
import { deleteSessionByToken } from "../store/sessions.ts";
import { access } from "./access.ts";
import { giveCookie, giveMark, markOf, takeCookie, tokenOf } from "./cookie.ts";
import { originOf } from "./origin.ts";

/** From one address in a minute; a name is guarded by its own lock besides. */
const signInLimit = { max: 60, seconds: 60 };
const sendLimit = { max: 20, seconds: 60 };
const tags = ["identity: sign-in"];

export const signInRoutes = (deps: Deps): Route[] => [
  route({
    method: "POST",
    url: "/api/identity/sign-in/password",
    summary: "Signs in by ID number and password",
    tags,
    access: access.public,
    rateLimit: signInLimit,
    transaction: false,
    body: PasswordSignIn,
    response: Me,
    handler: ({ body, work, request, reply }) =>
      welcome(deps, work, request, reply, (visitor) => signInWithPassword(deps, work, body, visitor)),
  }),
  route({
    method: "POST",
    url: "/api/identity/sign-in/codes",
    summary: "Sends a sign-in code to a phone",
    tags,
    access: access.public,
    rateLimit: sendLimit,
    body: CodeRequest,
    response: CodeSent,
    handler: ({ body, work }) => sendSignInCode(deps, work, body.phone),
  }),
  route({
    method: "POST",
    url: "/api/identity/sign-in/code",
    summary: "Signs in by phone code",
    tags,
    access: access.public,
    rateLimit: signInLimit,
    transaction: false,
    body: CodeSignIn,
    response: Me,
    handler: ({ body, work, request, reply }) =>
      welcome(deps, work, request, reply, (visitor) => signInWithCode(deps, work, body, visitor)),
  }),
  route({
    method: "POST",
    url: "/api/identity/sign-in/passkey/options",
    summary: "Begins a sign-in by passkey",
    tags,
    access: access.public,
    rateLimit: signInLimit,
    response: PasskeyCeremony,
    handler: ({ work, request }) => beginPasskeySignIn(deps, work, relyingPartyOf(deps, originOf(request))),
  }),
  route({
    method: "POST",
    url: "/api/identity/sign-in/passkey",
    summary: "Signs in by passkey",
    tags,
    access: access.public,
    rateLimit: signInLimit,
    transaction: false,
    body: PasskeySignIn,
    response: Me,
    handler: ({ body, work, request, reply }) => {
      const party = relyingPartyOf(deps, originOf(request));
      return welcome(deps, work, request, reply, (visitor) => signInWithPasskey(deps, work, party, body, visitor));
    },
  }),
  route({
    method: "POST",
    url: "/api/identity/sign-out",
    summary: "Signs out; does no harm where nobody is signed in",
    tags,
    access: access.public,
    response: z.void(),
    handler: async ({ work, request, reply }) => {
      const token = tokenOf(request);
      if (token) await deleteSessionByToken(work.db, sha256(token));
      deps.callers.forget(work);
      takeCookie(reply);
    },
  }),
];

/** Lets whoever is at the browser sign in, and gives it the cookies of its session and of the browser itself. */
async function welcome(
  deps: Deps,
  work: Work,
  request: FastifyRequest,
  reply: FastifyReply,
  signIn: (visitor: Visitor) => Promise<OpenedSession>,
) {
  const mark = markOf(request);
  const { token } = await signIn({ device: request.headers["user-agent"] ?? "", token: tokenOf(request), mark });
  const actor = await authenticate(deps, work, token);
  if (!actor || actor === "expired") throw new Error("a session that was just opened is valid");
  giveCookie(request, reply, token);
  giveMark(request, reply, mark);
  return describeCaller(work.db, actor);
}
