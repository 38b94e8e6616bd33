import { access, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { DivisionCode } from "@zhida/platform/contract";
import { z } from "zod";
import { Rivers } from "../contract.ts";
import { mayWatch } from "../live/watch.ts";
import { riverPoint } from "../rivers/trace-source.ts";
import { refuse } from "../rules/refusals.ts";
import type { KnownDevice } from "../service.ts";
import { findNetwork, listRiverPlaces } from "../store/rivers.ts";

export const riverRoutes = ({ findDevice }: { findDevice(id: string): KnownDevice | undefined }): Route[] => [
  route({
    method: "GET",
    url: "/api/monitoring/rivers",
    summary: "The river network with its sections and outlets",
    tags: ["monitoring"],
    access: access.staffOfAny("device.view", "screen.view"),
    query: z.object({ division: DivisionCode }),
    response: Rivers,
    handler: async ({ actor, work, query: { division } }) => {
      if (!mayWatch(actor, division)) throw refuse("outside_division");
      const [network, places] = await Promise.all([findNetwork(work.db, division), listRiverPlaces(work.db, division)]);
      return {
        ...(network ?? { division, nodes: [], reaches: [] }),
        points: places.flatMap(({ deviceId, place }) => riverPoint(findDevice(deviceId), place) ?? []),
      };
    },
  }),
];
