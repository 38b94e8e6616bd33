import { tmpdir } from "node:os";
import { caseflowModule } from "@zhida/caseflow";
import { exchangeModule } from "@zhida/exchange";
import { feedbackModule } from "@zhida/feedback";
import { govServicesModule } from "@zhida/gov-services";
import { identityModule } from "@zhida/identity";
import { notifyModule } from "@zhida/notify";
import { paymentsModule } from "@zhida/payments";
import { createDb, createLiveBus, type Db, localBlobs, platformModule, systemClock } from "@zhida/platform";

export type Wired = Awaited<ReturnType<typeof wire>>;

/** The modules of the server, wired as it wires them, on one database. */
export async function wire(url: string, onStatement?: (sql: string, parameters: readonly unknown[]) => void) {
  const clock = systemClock();
  const db: Db = createDb({ url, onStatement });
  const live = await createLiveBus(url);
  const blobs = localBlobs(tmpdir());
  const publicUrl = "http://127.0.0.1";
  const identity = identityModule({ db, clock, live, sendCode: async () => {} });
  const notify = notifyModule({ db, clock, live, publicUrl, identity: identity.service });
  const payments = paymentsModule({ db, notify: notify.service });
  const exchange = exchangeModule({ databaseUrl: url, clock, blobs });
  const caseflow = caseflowModule({ db, clock, live, publicUrl, identity: identity.service, remind: async () => {} });
  const feedback = feedbackModule({ identity: identity.service, caseflow: caseflow.service, notify: notify.service });
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
  const modules = [platformModule(), identity, notify, payments, exchange, caseflow, feedback, services];
  return {
    url,
    db,
    clock,
    modules,
    authenticate: identity.authenticate,
    identity: identity.service,
    exchange: exchange.service,
    services: services.service,
    start: async () => {
      for (const module of modules) await module.start?.();
    },
    stop: async () => {
      for (const module of modules) await module.stop?.();
      await live.stop();
      await db.destroy();
    },
  };
}
