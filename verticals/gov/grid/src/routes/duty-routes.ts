import { type Actor, access, can, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { z } from "zod";
import { AssignDuties, DutyList, GridCode, LeaderBoard, LeaderQuery, Today, WorkerList } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { assignDuties } from "../duties/assign-duties.ts";
import { listDuties } from "../duties/list-duties.ts";
import { showLeaders } from "../leaders/show-leaders.ts";
import { organisationOf } from "../own-area.ts";
import { refuse } from "../refusals.ts";
import { showToday } from "../today/show-today.ts";

const tags = ["grid"];

const manages = (actor: Actor, grid: string): boolean => can(actor, "grid.manage", { division: grid.slice(0, 12) });

export const dutyRoutes = (deps: Deps): Route[] => [
  route({
    method: "GET",
    url: "/api/grid/today",
    summary: "What I have to do today: incidents to verify, visits that are due, grids to patrol",
    tags,
    access: access.staff("grid.work"),
    response: Today,
    handler: ({ actor, work }) => showToday(deps, work, actor),
  }),
  route({
    method: "GET",
    url: "/api/grid/duties",
    summary: "Who looks after which grid today, in what I manage or in my communities",
    tags,
    access: access.staffOfAny("grid.manage", "grid.work"),
    response: DutyList,
    handler: async ({ actor, work }) => ({ items: await listDuties(work, actor) }),
  }),
  route({
    method: "GET",
    url: "/api/grid/workers",
    summary: "Who may look after a grid: the grid workers of its community",
    tags,
    access: access.staff("grid.manage"),
    query: z.object({ grid: GridCode }),
    response: WorkerList,
    handler: async ({ actor, query, work }) => {
      if (!manages(actor, query.grid)) throw refuse("not_yours");
      const workers = await deps.identity.staffOf(work, organisationOf(query.grid), "grid_worker");
      return { items: workers.map(({ id, name }) => ({ id, name })) };
    },
  }),
  route({
    method: "PUT",
    url: "/api/grid/duties",
    summary: "Hand grids to a worker from a day on",
    tags,
    access: access.staff("grid.manage"),
    body: AssignDuties,
    response: DutyList,
    handler: async ({ actor, body, work }) => {
      if (!body.gridCodes.every((code) => manages(actor, code))) throw refuse("not_yours");
      await assignDuties(deps, work, body);
      return { items: await listDuties(work, actor) };
    },
  }),
  route({
    method: "GET",
    url: "/api/grid/leaders",
    summary: "The month's leader board: what got better counts, not how much was typed",
    tags,
    access: access.staffOfAny("grid.work", "grid.manage", "screen.view"),
    query: LeaderQuery,
    response: LeaderBoard,
    handler: ({ actor, query, work }) => showLeaders(deps, work, actor, query),
  }),
];
