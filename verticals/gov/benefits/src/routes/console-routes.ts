import { type Actor, access, can, type Permission, route } from "@zhida/identity";
import { PolicyCode } from "@zhida/matching/contract";
import { Id, IsoDate, PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import { decideAppeal, listAppeals } from "../appeals/appeals.ts";
import { benefitFor } from "../benefits/benefit-for.ts";
import { changeBenefit, changeBudget, getBenefit, listBenefitsFor } from "../benefits/manage-benefits.ts";
import { forecast } from "../campaigns/forecast.ts";
import { listCampaignsFor } from "../campaigns/list-campaigns.ts";
import {
  Appeal,
  AppealPage,
  AppealState,
  Benefit,
  BenefitForecast,
  BenefitPage,
  CampaignPage,
  DecideAppeal,
  GrantDetail,
  GrantPage,
  GrantState,
  MissedReason,
  MissedSubjectPage,
  ReachCheck,
  SaveBenefit,
  SetBudget,
  StopGrant,
} from "../contract.ts";
import type { BenefitsDeps } from "../deps.ts";
import { describeGrantInFull } from "../grants/describe-grant.ts";
import { listGrants } from "../grants/list-grants.ts";
import { stopByOfficer } from "../grants/stop-by-officer.ts";
import { listChecks, listMissedSubjects, startReachCheck } from "../reach/reach-checks.ts";
import type { GrantRow } from "../store/tables.ts";

const tags = ["benefits"];
const policy = z.object({ policy: PolicyCode });
const id = z.object({ id: Id });
const base = "/api/gov/benefits/programmes";

export function consoleRoutes(deps: BenefitsDeps) {
  return [
    route({
      method: "GET",
      url: base,
      summary: "The benefits of my office",
      tags,
      access: access.staff("benefit.view"),
      query: PageQuery,
      response: BenefitPage,
      handler: ({ work, actor, query }) => listBenefitsFor(deps, work, actor, query),
    }),
    route({
      method: "GET",
      url: `${base}/:policy`,
      summary: "One benefit",
      tags,
      access: access.staff("benefit.view"),
      params: policy,
      response: Benefit,
      handler: ({ work, actor, params }) => getBenefit(deps, work, actor, params.policy),
    }),
    route({
      method: "PUT",
      url: `${base}/:policy`,
      summary: "Change how a policy is delivered",
      tags,
      access: access.staff("benefit.manage"),
      params: policy,
      body: SaveBenefit,
      response: Benefit,
      handler: ({ work, actor, params, body }) => changeBenefit(deps, work, actor, { ...params, ...body }),
    }),
    route({
      method: "PUT",
      url: `${base}/:policy/budget`,
      summary: "Set a year's budget; what was held for want of money goes on",
      tags,
      access: access.staff("policy.approve"),
      params: policy,
      body: SetBudget,
      response: Benefit,
      handler: ({ work, actor, params, body }) => changeBudget(deps, work, actor, { ...params, ...body }),
    }),
    route({
      method: "GET",
      url: `${base}/:policy/forecast`,
      summary: "Who gains and loses by a version, and what it costs",
      tags,
      access: access.staff("benefit.view"),
      params: policy,
      query: z.object({ version: z.coerce.number().int().min(1), on: IsoDate.optional() }),
      response: BenefitForecast,
      handler: async ({ work, actor, params, query }) =>
        forecast(deps, work, await benefitFor(work, actor, params.policy, "benefit.view"), query),
    }),
    route({
      method: "GET",
      url: `${base}/:policy/grants`,
      summary: "Its grants in one state, newest first",
      tags,
      access: access.staff("benefit.view"),
      params: policy,
      query: PageQuery.extend({ state: GrantState.default("active") }),
      response: GrantPage,
      handler: ({ work, actor, params, query }) => listGrants(deps, work, actor, { ...params, ...query }),
    }),
    route({
      method: "GET",
      url: "/api/gov/benefits/grants/:id",
      summary: "One grant, for the department that runs it",
      tags,
      access: access.staff("benefit.view"),
      params: id,
      response: GrantDetail,
      handler: ({ work, actor, params }) => describeGrantInFull(deps, work, { id: params.id, ...staffOf(actor) }),
    }),
    route({
      method: "POST",
      url: "/api/gov/benefits/grants/:id/stop",
      summary: "Stop a grant, with the reason on record",
      tags,
      access: access.staff("benefit.manage"),
      params: id,
      body: StopGrant,
      response: GrantDetail,
      handler: async ({ work, actor, params, body }) => {
        const staff = staffOf(actor);
        await stopByOfficer(deps, work, actor, { id: params.id, ...body }, staff.mayStop);
        return describeGrantInFull(deps, work, { id: params.id, ...staff });
      },
    }),
    route({
      method: "GET",
      url: "/api/gov/benefits/campaigns",
      summary: "Campaigns, newest first",
      tags,
      access: access.staff("benefit.view"),
      query: PageQuery.extend({ policy: PolicyCode.optional() }),
      response: CampaignPage,
      handler: ({ work, actor, query }) => listCampaignsFor(work, actor, query),
    }),
    route({
      method: "POST",
      url: `${base}/:policy/reach-checks`,
      summary: "Ask who was missed",
      tags,
      access: access.staff("benefit.view"),
      params: policy,
      response: ReachCheck,
      handler: ({ work, actor, params }) => startReachCheck(work, actor, params.policy),
    }),
    route({
      method: "GET",
      url: `${base}/:policy/reach-checks`,
      summary: "The last twenty checks of who was missed",
      tags,
      access: access.staff("benefit.view"),
      params: policy,
      response: z.array(ReachCheck),
      handler: ({ work, actor, params }) => listChecks(work, actor, params.policy),
    }),
    route({
      method: "GET",
      url: `${base}/:policy/reach-checks/:id/missed`,
      summary: "Who was missed, and why",
      tags,
      access: access.staff("benefit.view"),
      params: policy.extend(id.shape),
      query: PageQuery.extend({ reason: MissedReason.optional() }),
      response: MissedSubjectPage,
      handler: ({ work, actor, params, query }) => listMissedSubjects(work, actor, { ...params, ...query }),
    }),
    route({
      method: "GET",
      url: "/api/gov/benefits/appeals",
      summary: "Appeals that my department answers",
      tags,
      access: access.staff("policy.approve"),
      query: PageQuery.extend({ state: AppealState.default("open") }),
      response: AppealPage,
      handler: ({ work, actor, query }) => listAppeals(work, actor, query),
    }),
    route({
      method: "POST",
      url: "/api/gov/benefits/appeals/:id/decide",
      summary: "Decide an appeal",
      tags,
      access: access.staff("policy.approve"),
      params: id,
      body: DecideAppeal,
      response: Appeal,
      handler: ({ work, actor, params, body }) => decideAppeal(deps, work, actor, { id: params.id, ...body }),
    }),
  ];
}

/** What somebody of an office may do with a grant. */
function staffOf(actor: Actor) {
  const holds = (permission: Permission) => (row: GrantRow) =>
    can(actor, permission, { division: row.division, organisationCode: row.department });
  return { viewer: actor, isStaff: holds("benefit.view"), mayStop: holds("benefit.manage") };
}
