import { access, can, domainsOf, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { Id, PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import {
  HandlingList,
  HandlingPage,
  Level,
  LinkedHandling,
  RateCase,
  Rating,
  RatingInput,
  RatingLink,
  RatingPage,
  RatingRules,
} from "../contract.ts";
import type { Deps } from "../deps.ts";
import { pageOf } from "../page-of.ts";
import { isRater, rateCase } from "../rate-case.ts";
import { issueRatingLink, rateByLink, showLinkedHandling } from "../rating-link.ts";
import { refuse } from "../refusals.ts";
import { listHandlingsOf, listHandlingsOfCase } from "../store/handlings.ts";
import { listReasons, readParameters } from "../store/parameters.ts";
import { listStaffRatings } from "../store/ratings.ts";
import { toHandlings } from "../to-handling.ts";
import { toRatingRows } from "../to-rating-row.ts";

const tags = ["feedback"];
const Token = z.object({ token: z.string().min(20).max(60) });

export const ratingRoutes = (deps: Deps): Route[] => [
  route({
    method: "GET",
    url: "/api/feedback/rules",
    summary: "What a rating form needs: the numbers of the rules, and the reasons to choose from",
    tags,
    access: access.public,
    response: RatingRules,
    handler: async ({ work: { db } }) => ({ parameters: await readParameters(db), reasons: await listReasons(db) }),
  }),
  route({
    method: "GET",
    url: "/api/feedback/handlings",
    summary: "What I had done for me: waiting to be rated, or all with my ratings, newest first",
    tags,
    access: access.signedIn,
    query: PageQuery.extend({ waiting: z.stringbool().default(false) }),
    response: HandlingPage,
    handler: ({ actor, work, query: { waiting, ...page } }) =>
      pageOf(
        page,
        (range) => listHandlingsOf(work.db, actor.personId, { ...range, waiting: waiting ? work.now : undefined }),
        (row) => row.id,
        (rows) => toHandlings(deps, work, rows),
      ),
  }),
  route({
    method: "GET",
    url: "/api/feedback/cases/:caseId/handlings",
    summary: "The handlings of a case with their ratings: for the person concerned and the staff who may see the case",
    tags,
    access: access.signedIn,
    params: z.object({ caseId: Id }),
    response: HandlingList,
    handler: async ({ actor, params, work }) => {
      const rows = await listHandlingsOfCase(work.db, params.caseId);
      const first = rows[0];
      const place = first && { division: first.division, organisationCode: first.organisation_code };
      if (first && !isRater(actor, first) && !can(actor, "case.view", place)) throw refuse("handling_not_found");
      return { items: await toHandlings(deps, work, rows) };
    },
  }),
  route({
    method: "POST",
    url: "/api/feedback/ratings",
    summary: "Rates the newest handling of a case of mine, once",
    tags,
    access: access.signedIn,
    body: RateCase,
    response: Rating,
    status: 201,
    handler: ({ actor, body, work }) => rateCase(deps, work, actor, body),
  }),
  route({
    method: "GET",
    url: "/api/feedback/ratings",
    summary: "Ratings of my organisation, or of my division for supervisors, newest first",
    tags,
    access: access.staffOfAny("rework.handle", "rating.supervise"),
    query: PageQuery.extend({
      organisation: z.string().max(40).optional(),
      level: z.coerce.number().pipe(Level).optional(),
    }),
    response: RatingPage,
    handler: ({ actor, work, query: { organisation, level, ...page } }) => {
      const domains = domainsOf(actor, "rework.handle", "rating.supervise");
      return pageOf(
        page,
        (range) => listStaffRatings(work.db, domains, { ...range, organisation, level }),
        (row) => row.id,
        (rows) => toRatingRows(deps, work, actor, rows),
      );
    },
  }),
  route({
    method: "POST",
    url: "/api/feedback/handlings/:id/link",
    summary: "A link, shown as a QR code at the counter, by which the person rates without signing in",
    tags,
    access: access.staff("application.assist"),
    params: z.object({ id: Id }),
    response: RatingLink,
    status: 201,
    handler: ({ actor, params, work }) => issueRatingLink(work, actor, params.id),
  }),
  route({
    method: "GET",
    url: "/api/feedback/links/:token",
    summary: "What a rating link is about",
    tags,
    access: access.public,
    params: Token,
    response: LinkedHandling,
    rateLimit: { max: 30, seconds: 60 },
    handler: ({ params, work }) => showLinkedHandling(deps, work, params.token),
  }),
  route({
    method: "POST",
    url: "/api/feedback/links/:token",
    summary: "Rates by the link",
    tags,
    access: access.public,
    params: Token,
    body: RatingInput,
    response: Rating,
    status: 201,
    rateLimit: { max: 10, seconds: 60 },
    handler: ({ params, body, work }) => rateByLink(deps, work, params.token, body),
  }),
];
