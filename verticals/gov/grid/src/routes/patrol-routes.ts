import { type Actor, access, can, route } from "@zhida/identity";
import { decodeCursor, type Route, toPage, type Work } from "@zhida/platform";
import { Id } from "@zhida/platform/contract";
import { z } from "zod";
import {
  AddTrack,
  EndPatrol,
  GridCode,
  LiveWorkers,
  Patrol,
  PatrolPage,
  PatrolQuery,
  PatrolRoute,
  StartPatrol,
} from "../contract.ts";
import type { Deps } from "../deps.ts";
import { addTrack } from "../patrols/add-track.ts";
import { endPatrol } from "../patrols/end-patrol.ts";
import { liveWorkers } from "../patrols/live-workers.ts";
import { planRoute } from "../patrols/plan-route.ts";
import { startPatrol } from "../patrols/start-patrol.ts";
import { toPatrol } from "../patrols/to-patrol.ts";
import { refuse } from "../refusals.ts";
import { listPatrols } from "../store/patrols.ts";

const tags = ["grid"];
const PatrolId = z.object({ id: Id });

export const patrolRoutes = (deps: Deps): Route[] => [
  route({
    method: "POST",
    url: "/api/grid/patrols",
    summary: "Start a patrol; the same clientId again answers the same patrol",
    tags,
    access: access.staff("grid.work"),
    body: StartPatrol,
    response: Patrol,
    handler: ({ actor, body, work }) => startPatrol(deps, work, actor, body),
  }),
  route({
    method: "POST",
    url: "/api/grid/patrols/:id/track",
    summary: "Points of my track, in any order and as often as the network wants",
    tags,
    access: access.staff("grid.work"),
    params: PatrolId,
    body: AddTrack,
    response: Patrol,
    handler: ({ actor, params, body, work }) => addTrack(deps, work, actor, params.id, body),
  }),
  route({
    method: "POST",
    url: "/api/grid/patrols/:id/end",
    summary: "End my patrol",
    tags,
    access: access.staff("grid.work"),
    params: PatrolId,
    body: EndPatrol,
    response: Patrol,
    handler: ({ actor, params, body, work }) => endPatrol(work, actor, params.id, body),
  }),
  route({
    method: "GET",
    url: "/api/grid/patrols",
    summary: "My patrols, or for managers those of a worker or an area; the newest first",
    tags,
    access: access.staffOfAny("grid.work", "grid.manage"),
    query: PatrolQuery,
    response: PatrolPage,
    handler: ({ actor, query, work }) => pageOfPatrols(work, actor, query),
  }),
  route({
    method: "GET",
    url: "/api/grid/route",
    summary: "A round through one of my grids, by those who are due",
    tags,
    access: access.staff("grid.work"),
    query: z.object({ grid: GridCode }),
    response: PatrolRoute,
    handler: ({ actor, query, work }) => planRoute(deps, work, actor, query.grid),
  }),
  route({
    method: "GET",
    url: "/api/grid/workers/live",
    summary: "Who is on patrol now, and where they were last",
    tags,
    access: access.staffOfAny("grid.manage", "screen.view"),
    response: LiveWorkers,
    handler: async ({ actor, work }) => ({ items: await liveWorkers(work, actor) }),
  }),
];

async function pageOfPatrols(
  work: Work,
  actor: Actor,
  { worker, area, day, cursor, limit }: PatrolQuery,
): Promise<PatrolPage> {
  const others = area !== undefined || (worker !== undefined && worker !== actor.personId);
  const within = area ?? actor.positions[0]?.division.slice(0, 6);
  if (others && (!within || !can(actor, "grid.manage", { division: within }))) throw refuse("not_yours");
  const mark = decodeCursor(cursor, 2);
  const rows = await listPatrols(work.db, {
    ...(others ? { worker, area: within } : { worker: actor.personId }),
    day,
    after: mark && { startedAt: String(mark[0]), id: String(mark[1]) },
    limit: limit + 1,
  });
  return toPage(rows, limit, toPatrol, ({ started_at, id }) => [started_at.toISOString(), id]);
}
