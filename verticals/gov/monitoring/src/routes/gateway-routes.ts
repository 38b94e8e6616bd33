import { access, route } from "@zhida/identity";
import { eventStream, type Route, refusePlatform } from "@zhida/platform";
import { DivisionCode } from "@zhida/platform/contract";
import { z } from "zod";
import { GatewayStatus, MonitoringNews } from "../contract.ts";
import type { Monitoring } from "../deps.ts";
import { newsTopic } from "../live/tell-news.ts";
import { mayWatch, ownDivision, visibleTo } from "../live/watch.ts";
import { refuse } from "../refusals.ts";

const tags = ["monitoring"];
/** A stream ends by itself, so that a session that was ended elsewhere loses its live news; the browser reconnects. */
const STREAM_MS = 10 * 60_000;
/** A page that does not take its news is left to come back. */
const MOST_UNREAD = 4 * 2 ** 20;

export const gatewayRoutes = (deps: Monitoring): Route[] => [
  route({
    method: "GET",
    url: "/api/monitoring/gateways",
    summary: "How the intake is doing: lines, counts, queue, spool, and who reports without being registered",
    tags,
    access: access.staff("device.view"),
    response: GatewayStatus,
    handler: () => {
      const status = deps.thread()?.status();
      if (!status) throw refuse("gateway_off", { retryAfter: 2 });
      return status;
    },
  }),
  route({
    method: "GET",
    url: "/api/monitoring/stream",
    summary: "Positions, values, devices and alarms of a division as they come in (server-sent events)",
    tags,
    access: access.staffOfAny("device.view", "screen.view"),
    query: z.object({ division: DivisionCode.optional() }),
    response: eventStream(MonitoringNews),
    handler: async ({ actor, query, stream, reply }) => {
      if (query.division !== undefined && !mayWatch(actor, query.division)) throw refusePlatform("forbidden");
      const division = query.division ?? ownDivision(actor);
      const visible = visibleTo(deps, actor, division);
      const tell = (news: MonitoringNews) => {
        const seen = visible(news);
        if (reply.raw.writableLength > MOST_UNREAD) reply.raw.end();
        else if (seen) stream.send(seen);
      };
      const leave = [
        deps.hub.follow(division, tell),
        deps.live.subscribe(newsTopic(division), (news) => tell(news as MonitoringNews)),
      ];
      const end = setTimeout(() => reply.raw.end(), STREAM_MS).unref();
      await stream.closed;
      clearTimeout(end);
      for (const each of leave) each();
      return undefined;
    },
  }),
];
