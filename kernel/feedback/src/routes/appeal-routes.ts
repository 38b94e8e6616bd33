import { access, can, domainsOf, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { Id, PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import { appealRating } from "../appeal-rating.ts";
import { Appeal, AppealDecision, AppealInput, AppealPage, AppealState } from "../contract.ts";
import { decideAppeal } from "../decide-appeal.ts";
import type { Deps } from "../deps.ts";
import { pageOf } from "../page-of.ts";
import { refuse } from "../refusals.ts";
import { findAppealDetail, listAppeals } from "../store/appeals.ts";
import { toAppeal } from "../to-appeal.ts";

const tags = ["feedback"];
const ById = z.object({ id: Id });

export const appealRoutes = (deps: Deps): Route[] => [
  route({
    method: "POST",
    url: "/api/feedback/ratings/:id/appeal",
    summary: "Appeals against a malicious or mistaken rating of my organisation",
    tags,
    access: access.staff("rating.appeal"),
    params: ById,
    body: AppealInput,
    response: Appeal,
    status: 201,
    handler: ({ actor, params, body, work }) => appealRating(deps, work, actor, params.id, body.grounds),
  }),
  route({
    method: "GET",
    url: "/api/feedback/appeals",
    summary: "Appeals of my organisation, or of my division for supervisors, newest first",
    tags,
    access: access.staffOfAny("rating.appeal", "rating.supervise"),
    query: PageQuery.extend({ state: AppealState.optional() }),
    response: AppealPage,
    handler: ({ actor, work, query: { state, ...page } }) => {
      const domains = domainsOf(actor, "rating.appeal", "rating.supervise");
      return pageOf(
        page,
        (range) => listAppeals(work.db, domains, { ...range, state }),
        ({ appeal }) => appeal.id,
        (rows) => Promise.all(rows.map((row) => toAppeal(deps, work, row))),
      );
    },
  }),
  route({
    method: "GET",
    url: "/api/feedback/appeals/:id",
    summary: "One appeal",
    tags,
    access: access.staffOfAny("rating.appeal", "rating.supervise"),
    params: ById,
    response: Appeal,
    handler: async ({ actor, params, work }) => {
      const detail = await findAppealDetail(work.db, params.id);
      const place = detail && { division: detail.appeal.division, organisationCode: detail.appeal.organisation_code };
      const maySee = can(actor, "rating.appeal", place) || can(actor, "rating.supervise", place);
      if (!detail || !maySee) throw refuse("appeal_not_found");
      return toAppeal(deps, work, detail);
    },
  }),
  route({
    method: "POST",
    url: "/api/feedback/appeals/:id/decision",
    summary: "Decides an appeal: upheld ratings leave the statistics",
    tags,
    access: access.staff("rating.supervise"),
    params: ById,
    body: AppealDecision,
    response: Appeal,
    handler: ({ actor, params, body, work }) => decideAppeal(deps, work, actor, params.id, body),
  }),
];
