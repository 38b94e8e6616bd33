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
    handler: async ({ actor, query, stream }) => {
      if (query.division !== undefined && !mayWatch(actor, query.division)) throw refusePlatform("forbidden");
      const division = query.division ?? ownDivision(actor);
      const visible = visibleTo(deps, actor, division);
      const tell = (news: MonitoringNews) => {
        const seen = visible(news);
        if (seen) stream.send(seen);
      };
      const leave = [
        deps.hub.follow(division, tell),
        deps.live.subscribe(newsTopic(division), (news) => tell(news as MonitoringNews)),
      ];
      await stream.closed;
      for (const each of leave) each();
      return undefined;
    },
  }),
];
