import { access, can, route } from "@zhida/identity";
import type { LiveBus, Route } from "@zhida/platform";
import { DivisionCode } from "@zhida/platform/contract";
import { z } from "zod";
import { SaveSites, SiteList } from "../contract.ts";
import { mayWatch } from "../live/watch.ts";
import { refuse } from "../rules/refusals.ts";
import { listSites } from "../store/sites.ts";
import { saveSites } from "../trucks/save-trucks.ts";

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
];
