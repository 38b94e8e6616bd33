import type { Module } from "@zhida/platform";
import { sandboxBank } from "./bank/sandbox-bank.ts";
import type { PaymentsDeps, Till } from "./deps.ts";
import { toPayment, toRecovery } from "./describe-payment.ts";
import { paymentJobs } from "./jobs.ts";
import { orderPayments } from "./order-payments.ts";
import { recoverPayments } from "./recover-payments.ts";
import { redirectPayment, refusedPayment } from "./redirect-payment.ts";
import { paymentRoutes } from "./routes.ts";
import type { PaymentsService } from "./service.ts";
import { cancelPayments, listPaymentsOf } from "./store/payments.ts";
import { listRecoveriesOf } from "./store/recoveries.ts";
import { noticeTemplates } from "./templates.ts";

export type { Bank, BankAnswer, BankOrder, BankReason } from "./bank/bank.ts";
export { sandboxEndings } from "./bank/sandbox-bank.ts";
export * from "./contract.ts";
export type {
  NewPayment,
  NewRecovery,
  OwnReferences,
  PaymentHooks,
  PaymentOutcome,
  PaymentsService,
  RefusedPayment,
} from "./service.ts";
export { settlementDay } from "./settlement-day.ts";

/** The till: payments to people and enterprises through a bank, and money asked back. */
export function paymentsModule(deps: PaymentsDeps): Module & { service: PaymentsService } {
  const till: Till = { bank: deps.bank ?? sandboxBank(deps.db), notify: deps.notify, owners: new Map() };
  deps.notify.registerTemplates(noticeTemplates);
  return {
    name: "payments",
    migrations: new URL("../migrations/", import.meta.url),
    routes: paymentRoutes(),
    jobs: paymentJobs(till),
    service: {
      order: orderPayments,
      cancel: (work, request) => cancelPayments(work.db, request),
      recover: (work, recoveries) => recoverPayments(till, work, recoveries),
      paymentsOf: async (work, request) => {
        const rows = await listPaymentsOf(work.db, request);
        return byReference(rows, toPayment);
      },
      recoveriesOf: async (work, request) => {
        const rows = await listRecoveriesOf(work.db, request);
        return byReference(rows, toRecovery);
      },
      refused: refusedPayment,
      redirect: redirectPayment,
      registerOwner: (owner, hooks) => void till.owners.set(owner, hooks),
    },
  };
}

function byReference<Row extends { reference: string }, T>(rows: readonly Row[], describe: (row: Row) => T) {
  const groups = Map.groupBy(rows, ({ reference }) => reference);
  return new Map([...groups].map(([reference, own]) => [reference, own.map(describe)]));
}
