import { access, route } from "@zhida/identity";
import { Id, PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import { listMyAppeals, openAppeal } from "../appeals/appeals.ts";
import { Appeal, AppealPage, ChangeGrant, GrantDetail, GrantPage, NewAppeal } from "../contract.ts";
import type { BenefitsDeps } from "../deps.ts";
import { declineGrant, takeUpGrant } from "../grants/answer-offer.ts";
import { describeGrantInFull } from "../grants/describe-grant.ts";
import { listMyGrants } from "../grants/list-grants.ts";

const tags = ["benefits"];
const params = z.object({ id: Id });

export function portalRoutes(deps: BenefitsDeps) {
  const own = { isStaff: () => false, mayStop: () => false };
  return [
    route({
      method: "GET",
      url: "/api/gov/benefits/mine",
      summary: "What I have or am offered, newest first",
      tags,
      access: access.signedIn,
      query: PageQuery,
      response: GrantPage,
      handler: ({ work, actor, query }) => listMyGrants(deps, work, actor, query),
    }),
    route({
      method: "GET",
      url: "/api/gov/benefits/mine/:id",
      summary: "One of my benefits: why, how much, when, and its history",
      tags,
      access: access.signedIn,
      params,
      response: GrantDetail,
      handler: ({ work, actor, params }) => describeGrantInFull(deps, work, { id: params.id, viewer: actor, ...own }),
    }),
    route({
      method: "POST",
      url: "/api/gov/benefits/mine/:id/take-up",
      summary: "Say yes once to what is offered, or take up again what I declined",
      tags,
      access: access.signedIn,
      params,
      body: ChangeGrant,
      response: GrantDetail,
      handler: async ({ work, actor, params, body }) => {
        await takeUpGrant(deps, work, actor, { id: params.id, ...body });
        return describeGrantInFull(deps, work, { id: params.id, viewer: actor, ...own });
      },
    }),
    route({
      method: "POST",
      url: "/api/gov/benefits/mine/:id/decline",
      summary: "Decline: nothing more comes",
      tags,
      access: access.signedIn,
      params,
      body: ChangeGrant,
      response: GrantDetail,
      handler: async ({ work, actor, params, body }) => {
        await declineGrant(deps, work, actor, { id: params.id, ...body });
        return describeGrantInFull(deps, work, { id: params.id, viewer: actor, ...own });
      },
    }),
    route({
      method: "POST",
      url: "/api/gov/benefits/appeals",
      summary: "Appeal against an end or a claim, or because nothing came",
      tags,
      access: access.signedIn,
      body: NewAppeal,
      response: Appeal,
      handler: ({ work, actor, body }) => openAppeal(work, actor, body),
    }),
    route({
      method: "GET",
      url: "/api/gov/benefits/appeals/mine",
      summary: "My appeals, newest first",
      tags,
      access: access.signedIn,
      query: PageQuery,
      response: AppealPage,
      handler: ({ work, actor, query }) => listMyAppeals(work, actor, query),
    }),
  ];
}
