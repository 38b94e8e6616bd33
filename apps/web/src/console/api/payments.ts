import {
  DepartmentPayment,
  DepartmentPaymentPage,
  type PaymentState,
  Recovery,
  RecoveryPage,
  type RecoveryState,
} from "@zhida/payments/contract";
import { call } from "../../api/call.ts";

const base = "/api/payments";

export const listPaymentOrders = (query: { state: PaymentState; cursor?: string }) =>
  call({ path: `${base}/orders`, query, answer: DepartmentPaymentPage });

export const retryPayment = (id: string) =>
  call({ method: "POST", path: `${base}/orders/${id}/retry`, answer: DepartmentPayment });

export const listRecoveries = (query: { state: RecoveryState; cursor?: string }) =>
  call({ path: `${base}/recoveries`, query, answer: RecoveryPage });

export const waiveRecovery = (id: string, note: string) =>
  call({ method: "POST", path: `${base}/recoveries/${id}/waive`, body: { note }, answer: Recovery });
