import { type Route, refusePlatform } from "@zhida/platform";
import { z } from "zod";
import { actAs } from "../act-as.ts";
import { changePassword } from "../change-password.ts";
import { ActAs, LanguageChange, Me, PasswordChange, RepresentedEntity, Session } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { describeCaller } from "../describe-caller.ts";
import { listRepresentedEntities } from "../list-represented-entities.ts";
import { listSessions } from "../list-sessions.ts";
import { route } from "../route.ts";
import { updateLanguage } from "../store/people.ts";
import { deleteSessionOf, deleteSessionsOf } from "../store/sessions.ts";
import { access } from "./access.ts";
import { giveCookie, takeCookie } from "./cookie.ts";

const tags = ["identity: own account"];

export const ownAccountRoutes = (deps: Deps): Route[] => [
  route({
    method: "GET",
    url: "/api/identity/me",
    summary: "Who I am, whom I act for and what I may",
    tags,
    access: access.signedIn,
    response: Me,
    handler: ({ actor, work }) => describeCaller(work.db, actor),
  }),
  route({
    method: "GET",
    url: "/api/identity/entities",
    summary: "The enterprises that I legally represent",
    tags,
    access: access.signedIn,
    response: z.object({ items: z.array(RepresentedEntity) }),
    handler: async ({ actor, work }) => ({ items: await listRepresentedEntities(work, actor) }),
  }),
  route({
    method: "POST",
    url: "/api/identity/act-as",
    summary: "Acts for an enterprise from now on, or for myself again",
    tags,
    access: access.signedIn,
    body: ActAs,
    response: Me,
    handler: async ({ actor, body, work }) =>
      describeCaller(work.db, { ...actor, subject: await actAs(deps, work, actor, body.legalEntityId) }),
  }),
  route({
    method: "PUT",
    url: "/api/identity/language",
    summary: "Sets the language of notices and pages",
    tags,
    access: access.signedIn,
    body: LanguageChange,
    response: z.void(),
    handler: async ({ actor, body, work }) => {
      await updateLanguage(work.db, actor.personId, body.language);
      deps.callers.forget(work);
    },
  }),
  route({
    method: "POST",
    url: "/api/identity/password",
    summary: "Sets a new password and signs out everywhere else",
    tags,
    access: access.signedIn,
    rateLimit: { max: 10, seconds: 60 },
    body: PasswordChange,
    response: z.void(),
    handler: async ({ actor, body, work, request, reply }) => {
      const token = await changePassword(deps, work, actor, body);
      giveCookie(request, reply, token);
    },
  }),
  route({
    method: "GET",
    url: "/api/identity/sessions",
    summary: "Where I am signed in",
    tags,
    access: access.signedIn,
    response: z.object({ items: z.array(Session) }),
    handler: async ({ actor, work }) => ({ items: await listSessions(deps, work, actor) }),
  }),
  route({
    method: "DELETE",
    url: "/api/identity/sessions/:sessionId",
    summary: "Signs one of my devices out",
    tags,
    access: access.signedIn,
    params: z.object({ sessionId: z.uuid() }),
    response: z.void(),
    handler: async ({ actor, params, work }) => {
      if (!(await deleteSessionOf(work.db, actor.personId, params.sessionId))) throw refusePlatform("not_found");
      deps.callers.forget(work);
    },
  }),
  route({
    method: "POST",
    url: "/api/identity/sign-out-everywhere",
    summary: "Signs all my devices out, this one too",
    tags,
    access: access.signedIn,
    response: z.void(),
    handler: async ({ actor, work, reply }) => {
      await deleteSessionsOf(work.db, actor.personId);
      deps.callers.forget(work);
      takeCookie(reply);
    },
  }),
];
