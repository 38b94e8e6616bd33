import { access, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { DivisionCode, PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import { Board, BoardQuery, Parameters, PublicRatingPage } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { pageOf } from "../page-of.ts";
import { showBoard } from "../show-board.ts";
import { readParameters, writeParameters } from "../store/parameters.ts";
import { listPublicRatings } from "../store/ratings.ts";
import { toPublicRatings } from "../to-public-rating.ts";

const tags = ["feedback"];
const CommentQuery = PageQuery.extend({
  division: DivisionCode,
  organisation: z.string().max(40).optional(),
  item: z.string().max(120).optional(),
});

export const boardRoutes = (deps: Deps): Route[] => [
  route({
    method: "GET",
    url: "/api/feedback/board",
    summary: "Public ratings: per department of a division, or per item",
    tags,
    access: access.public,
    query: BoardQuery,
    response: Board,
    handler: ({ work, query }) => showBoard(deps, work, query),
  }),
  route({
    method: "GET",
    url: "/api/feedback/board/ratings",
    summary: "What people wrote, masked, newest first",
    tags,
    access: access.public,
    query: CommentQuery,
    response: PublicRatingPage,
    handler: ({ work, query: { division, organisation, item, ...page } }) =>
      pageOf(
        page,
        (range) => listPublicRatings(work.db, { ...range, division, organisation, item }),
        (row) => row.id,
        (rows) => toPublicRatings(deps, work, rows),
      ),
  }),
  route({
    method: "PUT",
    url: "/api/feedback/parameters",
    summary: "Changes the numbers of the rating rules, from now on",
    tags,
    access: access.staff("parameter.edit"),
    body: Parameters,
    response: Parameters,
    handler: async ({ actor, body, work }) => {
      await writeParameters(work.db, body, { at: work.now, by: actor.personId });
      return readParameters(work.db);
    },
  }),
];
