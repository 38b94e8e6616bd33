import { access, countyOf, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { DivisionCode, Id } from "@zhida/platform/contract";
import { z } from "zod";
import { ApiKeys, IssueApiKey, IssuedApiKey, PartnerReport } from "../contract.ts";
import { issueKey, listIssuedKeys, revokeIssuedKey } from "../open311/api-keys.ts";
import { showPartnerReport } from "../open311/show-partner-report.ts";

const tags = ["incidents"];
const CONFIGURE = ["incident.configure"] as const;
const query = z.object({ division: DivisionCode.optional() });

export const apiKeyRoutes = (): Route[] => [
  route({
    method: "GET",
    url: "/api/incidents/api-keys",
    summary: "Keys of partners that report through Open311, newest first",
    tags,
    access: access.staff("incident.configure"),
    query,
    response: ApiKeys,
    handler: ({ actor, work, query }) => listIssuedKeys(work, countyOf(actor, CONFIGURE, query.division)),
  }),
  route({
    method: "POST",
    url: "/api/incidents/api-keys",
    summary: "Issue a key; it is shown this once",
    tags,
    access: access.staff("incident.configure"),
    query,
    body: IssueApiKey,
    response: IssuedApiKey,
    status: 201,
    handler: ({ actor, work, query, body }) =>
      issueKey(work, { division: countyOf(actor, CONFIGURE, query.division), by: actor.personId, request: body }),
  }),
  route({
    method: "DELETE",
    url: "/api/incidents/api-keys/:id",
    summary: "Revoke a key: from now on it opens nothing",
    tags,
    access: access.staff("incident.configure"),
    params: z.object({ id: Id }),
    query,
    response: z.void(),
    handler: ({ actor, work, query, params }) =>
      revokeIssuedKey(work, countyOf(actor, CONFIGURE, query.division), params.id),
  }),
  route({
    method: "GET",
    url: "/api/incidents/:id/partner-report",
    summary: "What a partner said of a report besides the incident: for staff whose business it is",
    tags,
    access: access.staff("incident.view"),
    params: z.object({ id: Id }),
    response: PartnerReport,
    handler: ({ actor, work, params }) => showPartnerReport(work, actor, params.id),
  }),
];
