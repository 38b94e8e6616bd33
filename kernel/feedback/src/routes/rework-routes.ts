import { type Actor, access, can, domainsOf, route } from "@zhida/identity";
import type { Route, Work } from "@zhida/platform";
import { Id, PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import { RecordCallBack, RecordMeasures, Rework, ReworkPage, ReworkState } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { recordCallBack, recordMeasures } from "../handle-rework.ts";
import { pageOf } from "../page-of.ts";
import { isRater } from "../rate-case.ts";
import { refuse } from "../refusals.ts";
import { findReworkDetail, listReworks } from "../store/reworks.ts";
import { toReworks } from "../to-rework.ts";

const tags = ["feedback"];
const ById = z.object({ id: Id });

export const reworkRoutes = (deps: Deps): Route[] => [
  route({
    method: "GET",
    url: "/api/feedback/reworks",
    summary: "Reworks of my organisation, or of my division for supervisors, newest first",
    tags,
    access: access.staffOfAny("rework.handle", "rating.supervise"),
    query: PageQuery.extend({
      state: ReworkState.optional(),
      overdue: z.stringbool().optional(),
      organisation: z.string().max(40).optional(),
    }),
    response: ReworkPage,
    handler: ({ actor, work, query: { state, overdue, organisation, ...page } }) => {
      const domains = domainsOf(actor, "rework.handle", "rating.supervise");
      const filter = { state, organisation, overdueAt: overdue ? work.now : undefined };
      return pageOf(
        page,
        (range) => listReworks(work.db, domains, { ...range, ...filter }),
        ({ rework }) => rework.id,
        (rows) => toReworks(deps, work, actor, rows),
      );
    },
  }),
  route({
    method: "GET",
    url: "/api/feedback/reworks/:id",
    summary: "One rework: for the department, the supervisor and the person who rated",
    tags,
    access: access.signedIn,
    params: ById,
    response: Rework,
    handler: ({ actor, params, work }) => showRework(deps, work, actor, params.id),
  }),
  route({
    method: "POST",
    url: "/api/feedback/reworks/:id/measures",
    summary: "States what was wrong and what was changed",
    tags,
    access: access.staff("rework.handle"),
    params: ById,
    body: RecordMeasures,
    response: Rework,
    handler: async ({ actor, params, body, work }) => {
      await recordMeasures(deps, work, actor, params.id, body);
      return showRework(deps, work, actor, params.id);
    },
  }),
  route({
    method: "POST",
    url: "/api/feedback/reworks/:id/call-backs",
    summary: "Records a call-back; when the person accepts, the rework is done",
    tags,
    access: access.staff("rework.handle"),
    params: ById,
    body: RecordCallBack,
    response: Rework,
    handler: async ({ actor, params, body, work }) => {
      await recordCallBack(deps, work, actor, params.id, body);
      return showRework(deps, work, actor, params.id);
    },
  }),
];

async function showRework(deps: Deps, work: Work, actor: Actor, id: string): Promise<Rework> {
  const detail = await findReworkDetail(work.db, id);
  const place = detail && { division: detail.rework.division, organisationCode: detail.rework.organisation_code };
  const maySee =
    detail &&
    (isRater(actor, detail.handling) ||
      can(actor, "rework.handle", place) ||
      can(actor, "rating.supervise", { division: detail.rework.division }));
  const [rework] = maySee ? await toReworks(deps, work, actor, [detail]) : [];
  if (!rework) throw refuse("rework_not_found");
  return rework;
}
