import { access, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { z } from "zod";
import { NoticeKind, PreferenceChange, Preferences } from "../contract.ts";
import { changePreferences, getPreferences } from "../preferences.ts";
import type { TemplateLibrary } from "../template-library.ts";

const tags = ["notify"];

export const preferenceRoutes = (deps: { library: TemplateLibrary }): Route[] => [
  route({
    method: "GET",
    url: "/api/notify/preferences",
    summary: "Which notices I also get by SMS and e-mail",
    tags,
    access: access.signedIn,
    response: Preferences,
    handler: async ({ actor, work }) => ({ items: await getPreferences(deps, work, actor.personId) }),
  }),
  route({
    method: "PATCH",
    url: "/api/notify/preferences",
    summary: "Changes them",
    tags,
    access: access.signedIn,
    body: z.object({ items: z.array(PreferenceChange).min(1).max(NoticeKind.options.length) }),
    response: Preferences,
    handler: async ({ actor, work, body }) => {
      await changePreferences(work, actor.personId, body.items);
      return { items: await getPreferences(deps, work, actor.personId) };
    },
  }),
];
