import { access, route } from "@zhida/identity";
import { Id } from "@zhida/platform/contract";
import { z } from "zod";
import { Payment, PaymentAccounts } from "../contract.ts";
import type { Services } from "../deps.ts";
import { changeAccount, listAccounts } from "../payments/change-account.ts";

const tags = ["services"];

const application = z.object({ id: Id });

export const paymentRoutes = (services: Services) => [
  route({
    method: "GET",
    url: "/api/gov/services/applications/:id/payment-accounts",
    summary: "Accounts of mine that a registry knows, for a payment whose account was refused",
    tags,
    access: access.signedIn,
    params: application,
    response: PaymentAccounts,
    handler: ({ work, actor, params }) => listAccounts(services, work, { actor, applicationId: params.id }),
  }),
  route({
    method: "POST",
    url: "/api/gov/services/applications/:id/payment-account",
    summary: "Have a refused payment sent to another account of mine",
    tags,
    access: access.signedIn,
    params: application,
    body: z.object({ recordId: Id }),
    response: Payment,
    handler: ({ work, actor, params, body }) =>
      changeAccount(services, work, { actor, applicationId: params.id, recordId: body.recordId }),
  }),
];
