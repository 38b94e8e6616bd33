import { access, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { DivisionCode } from "@zhida/platform/contract";
import { z } from "zod";
import { LatestPositions, MonitoringSummary, Track, TrackQuery } from "../contract.ts";
import { watched } from "../live/watch.ts";
import { refuse } from "../refusals.ts";
import { getViewed } from "../registry/get-device.ts";
import { summariseDevices } from "../registry/summarise-devices.ts";
import { listLatestPositions, listTrack } from "../store/movements.ts";

const tags = ["monitoring"];
const ofDivision = z.object({ division: DivisionCode });
const HOUR_MS = 3_600_000;
const MOST_DAYS = 31;
const MOST_POINTS = 2_000;

export const movementRoutes = (): Route[] => [
  route({
    method: "GET",
    url: "/api/monitoring/positions/latest",
    summary: "Where every moving device was last, within the last hour",
    tags,
    access: access.staffOfAny("device.view", "screen.view"),
    query: ofDivision,
    response: LatestPositions,
    handler: async ({ actor, work, query: { division } }) => {
      const since = new Date(work.now.getTime() - HOUR_MS);
      return { items: await listLatestPositions(work.db, { division, since, domains: watched(actor) }) };
    },
  }),
  route({
    method: "GET",
    url: "/api/monitoring/tracks",
    summary: "The way of one device, oldest first",
    tags,
    access: access.staff("device.view"),
    query: TrackQuery,
    response: Track,
    handler: async ({ actor, work, query }) => {
      const { division, id } = await getViewed(work, actor, query.device);
      const from = new Date(query.from);
      const to = new Date(query.to);
      const seconds = (to.getTime() - from.getTime()) / 1_000;
      if (seconds <= 0 || seconds > MOST_DAYS * 86_400) throw refuse("range_wrong", { params: { days: MOST_DAYS } });
      const stepS = Math.max(1, Math.ceil(seconds / MOST_POINTS));
      return { deviceId: id, items: await listTrack(work.db, { division, id, from, to, stepS }) };
    },
  }),
  route({
    method: "GET",
    url: "/api/monitoring/summary",
    summary: "How many devices there are, and how many of them report",
    tags,
    access: access.staffOfAny("device.view", "screen.view"),
    query: ofDivision,
    response: MonitoringSummary,
    handler: ({ actor, work, query: { division } }) => summariseDevices(work, { division, domains: watched(actor) }),
  }),
];
