import { DepartmentPayment, DepartmentPaymentPage, type PaymentState } from "@zhida/payments/contract";
import { call } from "../../api/call.ts";

const base = "/api/payments/orders";

export const listPaymentOrders = (query: { state: PaymentState; cursor?: string }) =>
  call({ path: base, query, answer: DepartmentPaymentPage });

export const retryPayment = (id: string) =>
  call({ method: "POST", path: `${base}/${id}/retry`, answer: DepartmentPayment });
