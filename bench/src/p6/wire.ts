import { exchangeModule } from "@zhida/exchange";
import { govServicesModule } from "@zhida/gov-services";
import { paymentsModule } from "@zhida/payments";
import { platformModule } from "@zhida/platform";
import { type OnStatement, together, wireKernel } from "../http/wire.ts";

export type Wired = Awaited<ReturnType<typeof wire>>;

/** The modules that an application passes through. */
export async function wire(url: string, onStatement?: OnStatement) {
  const kernel = await wireKernel(url, onStatement);
  const { db, clock, live, blobs, identity, notify, caseflow, feedback } = kernel;
  const payments = paymentsModule({ db, notify: notify.service });
  const exchange = exchangeModule({ databaseUrl: url, clock, blobs });
  const services = govServicesModule({
    db,
    clock,
    live,
    blobs,
    identity: identity.service,
    exchange: exchange.service,
    caseflow: caseflow.service,
    notify: notify.service,
    payments: payments.service,
  });
  return {
    ...together(kernel, [platformModule(), identity, notify, payments, exchange, caseflow, feedback, services]),
    exchange: exchange.service,
    services: services.service,
  };
}
