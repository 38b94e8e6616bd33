import { access, route } from "@zhida/identity";
import { Id, PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import { DepartmentPayment, DepartmentPaymentPage, PaymentPage, PaymentState } from "../contract.ts";
import { listDepartmentPayments, listMyPayments, retryPayment } from "../payments/list-payments.ts";

const tags = ["services"];

export const paymentRoutes = () => [
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
