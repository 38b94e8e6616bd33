import { access, route } from "@zhida/identity";
import { Id } from "@zhida/platform";
import { z } from "zod";
import { Agreement, AgreementDecision, AgreementPage, AgreementQuery, AgreementRequest } from "../contract.ts";
import { decideAgreement } from "../decide-agreement.ts";
import { requestAgreement } from "../request-agreement.ts";
import type { RouteDeps } from "../routes.ts";
import { listAgreements } from "../store/agreements.ts";

export const agreementRoutes = ({ configuration }: RouteDeps) => [
  route({
    method: "GET",
    url: "/api/exchange/agreements",
    summary: "Sharing agreements, the newest first",
    access: access.staffOfAny("agreement.request", "agreement.approve", "audit.search"),
    query: AgreementQuery,
    response: AgreementPage,
    handler: ({ work, query }) => listAgreements(work.db, query),
  }),
  route({
    method: "POST",
    url: "/api/exchange/agreements",
    summary: "Ask the owner of a dataset for fields of it",
    access: access.staff("agreement.request"),
    body: AgreementRequest,
    response: Agreement,
    status: 201,
    handler: ({ work, actor, body }) => requestAgreement(configuration, work, actor, body),
  }),
  route({
    method: "POST",
    url: "/api/exchange/agreements/:id/decisions",
    summary: "Approve, refuse, suspend, resume or end an agreement about one's own dataset",
    access: access.staff("agreement.approve"),
    params: z.object({ id: Id }),
    body: AgreementDecision,
    response: Agreement,
    handler: ({ work, actor, params, body }) => decideAgreement(configuration, work, actor, params.id, body),
  }),
];
