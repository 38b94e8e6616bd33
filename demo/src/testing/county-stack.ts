import { caseflowModule } from "@zhida/caseflow";
import { exchangeModule } from "@zhida/exchange";
import { feedbackModule } from "@zhida/feedback";
import { govServicesModule } from "@zhida/gov-services";
import { identityModule } from "@zhida/identity";
import { matchingModule } from "@zhida/matching";
import { notifyModule } from "@zhida/notify";
import { paymentsModule } from "@zhida/payments";
import { testStack } from "@zhida/platform/testing";

/** All modules of government on an empty database, wired as the server wires them. */
export const countyStack = () =>
  testStack((deps) => {
    const publicUrl = "https://zhida.example";
    const identity = identityModule({ ...deps, sendCode: async () => {} });
    const known = { identity: identity.service };
    const notify = notifyModule({ ...deps, ...known, publicUrl });
    const payments = paymentsModule({ db: deps.db, notify: notify.service });
    const exchange = exchangeModule({ databaseUrl: deps.url, clock: deps.clock, blobs: deps.blobs });
    const matching = matchingModule({ ...deps, ...known, exchange: exchange.service });
    const caseflow = caseflowModule({ ...deps, ...known, publicUrl, remind: async () => {} });
    const feedback = feedbackModule({ ...known, caseflow: caseflow.service, notify: notify.service });
    const services = govServicesModule({
      ...deps,
      ...known,
      exchange: exchange.service,
      caseflow: caseflow.service,
      notify: notify.service,
      payments: payments.service,
    });
    return {
      modules: [identity, notify, payments, exchange, matching, caseflow, feedback, services],
      authenticate: identity.authenticate,
      identity: identity.service,
      exchange: exchange.service,
      matching: matching.service,
      services: services.service,
      feedback: feedback.service,
    };
  });
