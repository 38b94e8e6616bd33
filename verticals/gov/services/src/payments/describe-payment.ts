import type { Payment as TillPayment } from "@zhida/payments/contract";
import type { Payment, ServiceItem } from "../contract.ts";

export const describePayment = (item: ServiceItem, payment: TillPayment): Payment => ({
  ...payment,
  applicationId: payment.reference,
  description: item.payment?.description ?? payment.title,
});
