import { page, type Route } from "@zhida/platform";
import { z } from "zod";
import { changePosition, endPosition } from "../change-position.ts";
import { Position, PositionChange, PositionGrant, RoleList, StaffQuery } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { grantPosition } from "../grant-position.ts";
import { listRoles } from "../list-roles.ts";
import { listStaff } from "../list-staff.ts";
import { route } from "../route.ts";
import { access } from "./access.ts";

const tags = ["identity: positions"];
const onePosition = z.object({ positionId: z.uuid() });

export const positionRoutes = (deps: Deps): Route[] => [
  route({
    method: "GET",
    url: "/api/identity/roles",
    summary: "All roles with what they allow",
    tags,
    access: access.signedIn,
    response: RoleList,
    handler: () => listRoles(),
  }),
  route({
    method: "GET",
    url: "/api/identity/staff",
    summary: "Who holds office today",
    tags,
    access: access.staff("person.view"),
    query: StaffQuery,
    response: page(Position),
    handler: ({ actor, query, work }) => listStaff(deps, work, actor, query),
  }),
  route({
    method: "POST",
    url: "/api/identity/people/:personId/positions",
    summary: "Puts somebody into an office",
    tags,
    access: access.staff("position.manage"),
    params: z.object({ personId: z.uuid() }),
    body: PositionGrant,
    response: Position,
    status: 201,
    handler: ({ actor, params, body, work }) => grantPosition(deps, work, params.personId, body, actor),
  }),
  route({
    method: "PATCH",
    url: "/api/identity/positions/:positionId",
    summary: "Changes the roles or the end of a position",
    tags,
    access: access.staff("position.manage"),
    params: onePosition,
    body: PositionChange,
    response: Position,
    handler: ({ actor, params, body, work }) => changePosition(deps, work, actor, params.positionId, body),
  }),
  route({
    method: "DELETE",
    url: "/api/identity/positions/:positionId",
    summary: "Ends a position today",
    tags,
    access: access.staff("position.manage"),
    params: onePosition,
    response: z.void(),
    handler: ({ actor, params, work }) => endPosition(deps, work, actor, params.positionId),
  }),
];
