import { access, route } from "@zhida/identity";
import { Id, PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import {
  DepartmentPayment,
  DepartmentPaymentPage,
  PaymentPage,
  PaymentState,
  Recovery,
  RecoveryPage,
  RecoveryState,
} from "./contract.ts";
import {
  listDepartmentPayments,
  listDepartmentRecoveries,
  listMyPayments,
  listMyRecoveries,
  repay,
  retryPayment,
  waive,
} from "./list-payments.ts";

const tags = ["payments"];
const params = z.object({ id: Id });

export const paymentRoutes = () => [
  route({
    method: "GET",
    url: "/api/payments/mine",
    summary: "Payments to me, newest first",
    tags,
    access: access.signedIn,
    query: PageQuery,
    response: PaymentPage,
    handler: ({ work, actor, query }) => listMyPayments(work, actor, query),
  }),
  route({
    method: "GET",
    url: "/api/payments/my-recoveries",
    summary: "What I am asked to pay back, newest first",
    tags,
    access: access.signedIn,
    query: PageQuery,
    response: RecoveryPage,
    handler: ({ work, actor, query }) => listMyRecoveries(work, actor, query),
  }),
  route({
    method: "POST",
    url: "/api/payments/my-recoveries/:id/repay",
    summary: "Pay it back in full",
    tags,
    access: access.signedIn,
    params,
    response: Recovery,
    handler: ({ work, actor, params }) => repay(work, actor, params.id),
  }),
  route({
    method: "GET",
    url: "/api/payments/orders",
    summary: "What my department pays out, by state",
    tags,
    access: access.staff("payment.view"),
    query: PageQuery.extend({ state: PaymentState.default("failed") }),
    response: DepartmentPaymentPage,
    handler: ({ work, actor, query }) => listDepartmentPayments(work, actor, query),
  }),
  route({
    method: "POST",
    url: "/api/payments/orders/:id/retry",
    summary: "Send a failed payment once more",
    tags,
    access: access.staff("case.handle"),
    params,
    response: DepartmentPayment,
    handler: ({ work, actor, params }) => retryPayment(work, actor, params.id),
  }),
  route({
    method: "GET",
    url: "/api/payments/recoveries",
    summary: "What my department asks back, by state",
    tags,
    access: access.staff("payment.view"),
    query: PageQuery.extend({ state: RecoveryState.default("open") }),
    response: RecoveryPage,
    handler: ({ work, actor, query }) => listDepartmentRecoveries(work, actor, query),
  }),
  route({
    method: "POST",
    url: "/api/payments/recoveries/:id/waive",
    summary: "Let a claim go, with a reason",
    tags,
    access: access.staff("case.handle"),
    params,
    body: z.object({ note: z.string().trim().min(2).max(500) }),
    response: Recovery,
    handler: ({ work, actor, params, body }) => waive(work, actor, { id: params.id, note: body.note }),
  }),
];
