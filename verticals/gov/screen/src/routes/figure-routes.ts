import { access, countyOf, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { z } from "zod";
import { DetailQuery, FigureDetails, FigureKey, FigureParts, Figures, InCounty, PartsQuery } from "../contract.ts";
import { showDetails, showParts } from "../show/drill.ts";
import { showFigures } from "../show/show-figures.ts";
import type { Screen } from "../source.ts";

const tags = ["screen"];
const params = z.object({ key: FigureKey });
const VIEW = ["screen.view"] as const;
const viewers = access.staff(...VIEW);

export const figureRoutes = (screen: Screen): Route[] => [
  route({
    method: "GET",
    url: "/api/screen/figures",
    summary: "The figures of the county's screen that my roles may see, with what they count now",
    tags,
    access: viewers,
    query: InCounty,
    response: Figures,
    handler: ({ actor, work, query }) =>
      showFigures(screen, work, { county: countyOf(actor, VIEW, query.division), actor }),
  }),
  route({
    method: "GET",
    url: "/api/screen/figures/:key/parts",
    summary: "What a figure is made of; not below the ceiling of my role",
    tags,
    access: viewers,
    params,
    query: PartsQuery,
    response: FigureParts,
    handler: ({ actor, work, params: { key }, query: { by, division } }) =>
      showParts(screen, work, { county: countyOf(actor, VIEW, division), key, actor, by }),
  }),
  route({
    method: "GET",
    url: "/api/screen/figures/:key/details",
    summary: "The single incidents behind a figure; not below the ceiling of my role",
    tags,
    access: viewers,
    params,
    query: DetailQuery,
    response: FigureDetails,
    handler: ({ actor, work, params: { key }, query: { division, ...paged } }) =>
      showDetails(screen, work, { county: countyOf(actor, VIEW, division), key, actor, ...paged }),
  }),
];
