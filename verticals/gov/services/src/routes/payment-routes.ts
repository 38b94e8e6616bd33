import { access, route } from "@zhida/identity";
import { Id, PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import {
  DepartmentPayment,
  DepartmentPaymentPage,
  Payment,
  PaymentAccounts,
  PaymentPage,
  PaymentState,
} from "../contract.ts";
import type { Services } from "../deps.ts";
import { changeAccount, listAccounts } from "../payments/change-account.ts";
import { listDepartmentPayments, listMyPayments, retryPayment } from "../payments/list-payments.ts";

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
  route({
    method: "GET",
    url: "/api/gov/services/payments",
    summary: "Payments to me, newest first",
    tags,
    access: access.signedIn,
    query: PageQuery,
    response: PaymentPage,
    handler: ({ work, actor, query }) => listMyPayments(work, actor, query),
  }),
  route({
    method: "GET",
    url: "/api/gov/services/payment-orders",
    summary: "What my department pays out, by state",
    tags,
    access: access.staff("payment.view"),
    query: PageQuery.extend({ state: PaymentState.default("failed") }),
    response: DepartmentPaymentPage,
    handler: ({ work, actor, query }) => listDepartmentPayments(work, actor, query),
  }),
  route({
    method: "POST",
    url: "/api/gov/services/payment-orders/:id/retry",
    summary: "Send a failed payment once more",
    tags,
    access: access.staff("case.handle"),
    params: z.object({ id: Id }),
    response: DepartmentPayment,
    handler: ({ work, actor, params }) => retryPayment(work, actor, params.id),
  }),
];
