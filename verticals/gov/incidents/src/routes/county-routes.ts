import { access, countyOf, route } from "@zhida/identity";
import { eventStream } from "@zhida/platform";
import { DivisionCode, Id } from "@zhida/platform/contract";
import { z } from "zod";
import {
  AreaSubscription,
  AreaSubscriptions,
  IncidentNewsBatch,
  IncidentSummary,
  RoutingDryRun,
  RoutingDryRunResult,
  RoutingRules,
  SaveRouting,
  SummaryQuery,
  Watched,
} from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { viewsWholeCounty } from "../figures/list-counted.ts";
import { dryRunRouting } from "../routing/dry-run.ts";
import { saveRouting, showRouting } from "../routing/show-routing.ts";
import { showSummary } from "../show/show-summary.ts";
import { sightOf } from "../show/sight.ts";
import { listOwnSubscriptions, subscribe, unsubscribe } from "../subscriptions/subscribe.ts";

const tags = ["incidents"];
const InCounty = z.object({ division: DivisionCode.optional() });
const WATCH = ["incident.view", "screen.view"] as const;
const watchers = access.staffOfAny(...WATCH);

export const countyRoutes = (incidents: Incidents) => [
  route({
    method: "GET",
    url: "/api/incidents/summary",
    summary: "How the county stands now and what the day brought",
    tags,
    access: watchers,
    query: SummaryQuery,
    response: IncidentSummary,
    handler: async ({ actor, work, query }) => {
      const division = countyOf(actor, WATCH, query.division);
      const summary = await showSummary(incidents, work, { division, day: query.day });
      return viewsWholeCounty(actor, division) ? summary : { ...summary, byAgency: [], byTown: [] };
    },
  }),
  route({
    method: "GET",
    url: "/api/incidents/stream",
    summary:
      "What happens to the county's incidents that the caller sees on the map, as it happens (server-sent events)",
    tags,
    access: watchers,
    query: InCounty,
    response: eventStream(IncidentNewsBatch),
    handler: async ({ actor, query, stream }) => {
      const county = countyOf(actor, WATCH, query.division);
      stream.send({ items: [] });
      const leave = incidents.news.watch(county, sightOf(incidents, actor), (items) => stream.send({ items }));
      await stream.closed;
      leave();
      return undefined;
    },
  }),
  route({
    method: "GET",
    url: "/api/incidents/routing",
    summary: "The routing rules in force",
    tags,
    access: access.staffOfAny("incident.configure", "incident.dispatch"),
    query: InCounty,
    response: RoutingRules,
    handler: ({ actor, work, query }) => showRouting(work, countyOf(actor, ["incident.dispatch"], query.division)),
  }),
  route({
    method: "PUT",
    url: "/api/incidents/routing",
    summary: "Put new routing rules in force",
    tags,
    access: access.staff("incident.configure"),
    query: InCounty,
    body: SaveRouting,
    response: RoutingRules,
    handler: ({ actor, work, query, body }) =>
      saveRouting(incidents, work, {
        division: countyOf(actor, ["incident.configure"], query.division),
        by: actor,
        request: body,
      }),
  }),
  route({
    method: "POST",
    url: "/api/incidents/routing/dry-run",
    summary: "Where drafted rules would send the last incidents, or an example, beside the rules in force",
    tags,
    access: access.staff("incident.configure"),
    query: InCounty,
    body: RoutingDryRun,
    response: RoutingDryRunResult,
    handler: ({ actor, work, query, body }) =>
      dryRunRouting(incidents, work, {
        division: countyOf(actor, ["incident.configure"], query.division),
        request: body,
      }),
  }),
  route({
    method: "GET",
    url: "/api/incidents/subscriptions",
    summary: "The areas that I watch",
    tags,
    access: access.signedIn,
    response: AreaSubscriptions,
    handler: ({ actor, work }) => listOwnSubscriptions(work, actor.personId),
  }),
  route({
    method: "PUT",
    url: "/api/incidents/subscriptions",
    summary: "Watch an area or a circle: new public incidents there come to my inbox",
    tags,
    access: access.signedIn,
    body: Watched,
    response: AreaSubscription,
    handler: ({ actor, work, body }) => subscribe(incidents, work, actor.personId, body),
  }),
  route({
    method: "DELETE",
    url: "/api/incidents/subscriptions/:id",
    summary: "Watch it no longer",
    tags,
    access: access.signedIn,
    params: z.object({ id: Id }),
    response: z.void(),
    handler: ({ actor, work, params }) => unsubscribe(incidents, work, actor.personId, params.id),
  }),
];
