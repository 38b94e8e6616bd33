import { access, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { Id } from "@zhida/platform/contract";
import { z } from "zod";
import { FramePage, FramesQuery, Series, SeriesQuery } from "../contract.ts";
import { showFrames } from "../series/show-frames.ts";
import { showSeries } from "../series/show-series.ts";

const params = z.object({ id: Id });
const tags = ["monitoring"];

export const seriesRoutes = (): Route[] => [
  route({
    method: "GET",
    url: "/api/monitoring/devices/:id/series",
    summary: "One factor of a device over time",
    tags,
    access: access.staff("device.view"),
    params,
    query: SeriesQuery,
    response: Series,
    handler: ({ actor, work, params, query }) => showSeries(work, actor, params.id, query),
  }),
  route({
    method: "GET",
    url: "/api/monitoring/devices/:id/frames",
    summary: "What a device sent, as it came and as it was read, newest first",
    tags,
    access: access.staff("device.view"),
    params,
    query: FramesQuery,
    response: FramePage,
    handler: ({ actor, work, params, query }) => showFrames(work, actor, params.id, query),
  }),
];
