import { access, can, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { DivisionCode, Id } from "@zhida/platform/contract";
import { z } from "zod";
import {
  ApproveTrucks,
  ChangeTruckApproval,
  SaveTruckApprovals,
  TruckApproval,
  TruckApprovalList,
  TruckApprovalQuery,
  WithdrawTruckApproval,
} from "../contract.ts";
import { refuse } from "../rules/refusals.ts";
import { type ApprovalDeps, approveTrucks, changeApproval, withdrawApproval } from "../trucks/save-approval.ts";
import { saveApprovals } from "../trucks/save-trucks.ts";
import { showApproval, showApprovals } from "../trucks/show-approvals.ts";

const tags = ["monitoring"];
const params = z.object({ id: Id });
const query = z.object({ division: DivisionCode });

export const approvalRoutes = (deps: ApprovalDeps): Route[] => [
  route({
    method: "GET",
    url: "/api/monitoring/truck-approvals",
    summary: "Which trucks may carry from where to where, by which road and when",
    tags,
    access: access.staffOfAny("device.view", "screen.view"),
    query: TruckApprovalQuery,
    response: TruckApprovalList,
    handler: ({ actor, work, query }) => showApprovals(work, actor, query),
  }),
  route({
    method: "PUT",
    url: "/api/monitoring/truck-approvals",
    summary: "Replaces the approvals of a division: for the system of the approving authority",
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
  route({
    method: "POST",
    url: "/api/monitoring/truck-approvals",
    summary: "Approves trucks for a way from a site to a disposal site",
    tags,
    access: access.staff("incident.configure"),
    body: ApproveTrucks,
    response: TruckApproval,
    status: 201,
    handler: ({ actor, work, body }) => approveTrucks(deps, work, actor, body),
  }),
  route({
    method: "GET",
    url: "/api/monitoring/truck-approvals/:id",
    summary: "One approval, withdrawn ones too",
    tags,
    access: access.staffOfAny("device.view", "screen.view"),
    params,
    query,
    response: TruckApproval,
    handler: ({ actor, work, params, query }) => showApproval(work, actor, query.division, params.id),
  }),
  route({
    method: "PUT",
    url: "/api/monitoring/truck-approvals/:id",
    summary: "Changes an approval",
    tags,
    access: access.staff("incident.configure"),
    params,
    query,
    body: ChangeTruckApproval,
    response: TruckApproval,
    handler: ({ actor, work, params: { id }, query: { division }, body }) =>
      changeApproval(deps, work, actor, { division, id }, body),
  }),
  route({
    method: "POST",
    url: "/api/monitoring/truck-approvals/:id/withdraw",
    summary: "Withdraws an approval: its trucks may no longer carry by it",
    tags,
    access: access.staff("incident.configure"),
    params,
    query,
    body: WithdrawTruckApproval,
    response: TruckApproval,
    handler: ({ actor, work, params: { id }, query: { division }, body }) =>
      withdrawApproval(deps, work, actor, { division, id }, body),
  }),
];
