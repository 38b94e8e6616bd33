import { access, can, route } from "@zhida/identity";
import type { LiveBus, Route } from "@zhida/platform";
import { DivisionCode } from "@zhida/platform/contract";
import { z } from "zod";
import { SaveSites, SaveTruckApprovals, SiteList, TruckApprovalList } from "../contract.ts";
import { mayWatch } from "../live/watch.ts";
import { refuse } from "../rules/refusals.ts";
import { listApprovals, listSites } from "../store/sites.ts";
import { saveApprovals, saveSites } from "../trucks/save-trucks.ts";

const tags = ["monitoring"];
const ofDivision = z.object({ division: DivisionCode });

export const truckRoutes = (deps: { live: LiveBus }): Route[] => [
  route({
    method: "GET",
    url: "/api/monitoring/sites",
    summary: "Construction sites, disposal sites and restricted zones",
    tags,
    access: access.staffOfAny("device.view", "screen.view"),
    query: ofDivision,
    response: SiteList,
    handler: async ({ actor, work, query: { division } }) => {
      if (!mayWatch(actor, division)) throw refuse("outside_division");
      return { items: (await listSites(work.db, division)).map(({ division: _, ...site }) => site) };
    },
  }),
  route({
    method: "PUT",
    url: "/api/monitoring/sites",
    summary: "Adds sites and changes known ones",
    tags,
    access: access.staff("incident.configure"),
    body: SaveSites,
    response: z.void(),
    handler: async ({ actor, work, body }) => {
      if (!can(actor, "incident.configure", { division: body.division })) throw refuse("outside_division");
      await saveSites(deps, work, body);
    },
  }),
  route({
    method: "GET",
    url: "/api/monitoring/truck-approvals",
    summary: "Which trucks may carry from where to where, by which road and when",
    tags,
    access: access.staffOfAny("device.view", "screen.view"),
    query: ofDivision,
    response: TruckApprovalList,
    handler: async ({ actor, work, query: { division } }) => {
      if (!mayWatch(actor, division)) throw refuse("outside_division");
      return { items: await listApprovals(work.db, division) };
    },
  }),
  route({
    method: "PUT",
    url: "/api/monitoring/truck-approvals",
    summary: "Replaces the approvals of a division",
    tags,
    access: access.staff("incident.configure"),
    body: SaveTruckApprovals,
    response: z.void(),
    maxBody: 20 * 1024 * 1024,
    handler: async ({ actor, work, body }) => {
      if (!can(actor, "incident.configure", { division: body.division })) throw refuse("outside_division");
      await saveApprovals(deps, work, body);
    },
  }),
];
