import { access, route } from "@zhida/identity";
import type { LiveBus, Route } from "@zhida/platform";
import { z } from "zod";
import { NoticeTemplate, TemplateChange, TemplateList } from "../contract.ts";
import { publishTemplate } from "../publish-template.ts";
import { refuse } from "../refusals.ts";
import { listTemplateVersions } from "../store/templates.ts";
import type { TemplateLibrary } from "../template-library.ts";

const tags = ["notify"];

export const templateRoutes = (deps: { library: TemplateLibrary; bus: LiveBus }): Route[] => [
  route({
    method: "GET",
    url: "/api/notify/templates",
    summary: "The wordings in use",
    tags,
    access: access.staff("template.edit"),
    response: TemplateList,
    handler: () => {
      const all = deps.library.all().filter((each) => deps.library.newest(each.code) === each);
      return { items: all.sort((a, b) => a.code.localeCompare(b.code)) };
    },
  }),
  route({
    method: "GET",
    url: "/api/notify/templates/:code/versions",
    summary: "All versions of one wording, newest first",
    tags,
    access: access.staff("template.edit"),
    params: z.object({ code: z.string().max(80) }),
    response: TemplateList,
    handler: async ({ params, work }) => {
      const items = (await listTemplateVersions(work.db, params.code)).reverse();
      if (items.length === 0) throw refuse("template_not_found", { params: { code: params.code } });
      return { items };
    },
  }),
  route({
    method: "PUT",
    url: "/api/notify/templates/:code",
    summary: "Publishes a new version of a wording",
    tags,
    access: access.staff("template.edit"),
    params: z.object({ code: z.string().max(80) }),
    body: TemplateChange,
    response: NoticeTemplate,
    handler: ({ actor, params, body, work }) =>
      publishTemplate(deps, work, { ...body, code: params.code, by: actor.personId }),
  }),
];
