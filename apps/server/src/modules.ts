import { join } from "node:path";
import { caseflowModule } from "@zhida/caseflow";
import { exchangeModule } from "@zhida/exchange";
import { feedbackModule } from "@zhida/feedback";
import { govBenefitsModule } from "@zhida/gov-benefits";
import { govGridModule } from "@zhida/gov-grid";
import { govIncidentsModule } from "@zhida/gov-incidents";
import { govMonitoringModule } from "@zhida/gov-monitoring";
import { govScreenModule } from "@zhida/gov-screen";
import { CONSUMER, govServicesModule } from "@zhida/gov-services";
import { identityModule } from "@zhida/identity";
import { matchingModule } from "@zhida/matching";
import { notifyModule } from "@zhida/notify";
import { paymentsModule } from "@zhida/payments";
import { placesModule } from "@zhida/places";
import { type BlobStore, type Clock, type Config, type Db, type LiveBus, platformModule } from "@zhida/platform";
import { outcomesForGrid, verificationsOf } from "./incidents-and-grid.ts";
import { incidentsOfAlarms } from "./incidents-of-alarms.ts";
import { accountNotices } from "./notices/account-notices.ts";
import { agreementNotices } from "./notices/agreement-notices.ts";
import { consentNotices } from "./notices/consent-notices.ts";
import { datasetNotices } from "./notices/dataset-notices.ts";
import { policyNotices } from "./notices/policy-notices.ts";
import { registryNotices } from "./notices/registry-notices.ts";
import { remind } from "./notices/remind.ts";
import { deviceFigures } from "./screen-figures/device-figures.ts";
import { incidentFigures } from "./screen-figures/incident-figures.ts";
import { readGatewaySettings } from "./start/gateway-settings.ts";
import { subjectSources } from "./subject-sources.ts";

export type Wiring = { db: Db; url: string; clock: Clock; live: LiveBus; blobs: BlobStore; config: Config };

/** The only place where modules meet their dependencies. In the order of migration: the lower first. */
export function buildModules({ db, url, clock, live, blobs, config }: Wiring) {
  const { publicUrl, demo } = config;
  const identity = identityModule({
    db,
    clock,
    live,
    publicUrl,
    sendCode: (work, code) => notify.service.sendCode(work, code),
  });
  const notify = notifyModule({
    db,
    clock,
    live,
    publicUrl,
    demo,
    smtpUrl: config.smtpUrl,
    identity: identity.service,
  });
  const payments = paymentsModule({ db, notify: notify.service });
  const exchange = exchangeModule({ databaseUrl: url, clock, blobs });
  exchange.service.nameConsumer(CONSUMER, { zh: "一网通办", en: "Online services" });
  const places = placesModule({ db, live });
  const matching = matchingModule({
    db,
    live,
    clock,
    folder: join(config.dataFolder, "matching"),
    exchange: exchange.service,
    identity: identity.service,
  });
  matching.service.registerSubjects(subjectSources);
  const caseflow = caseflowModule({
    db,
    clock,
    live,
    publicUrl,
    identity: identity.service,
    remind: remind({ notify: notify.service, identity: identity.service }),
  });
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
  const benefits = govBenefitsModule({
    db,
    clock,
    identity: identity.service,
    matching: matching.service,
    notify: notify.service,
    payments: payments.service,
  });
  const monitoring = govMonitoringModule({
    db,
    databaseUrl: url,
    clock,
    live,
    blobs,
    identity: identity.service,
    places: places.service,
    dataFolder: config.dataFolder,
    gateways: readGatewaySettings(process.env),
  });
  const incidents = govIncidentsModule({
    db,
    clock,
    live,
    blobs,
    identity: identity.service,
    caseflow: caseflow.service,
    feedback: feedback.service,
    notify: notify.service,
    places: places.service,
  });
  const grid = govGridModule({
    identity: identity.service,
    places: places.service,
    verificationsFor: verificationsOf(incidents.service),
  });
  const screen = govScreenModule({
    db,
    clock,
    sources: [incidentFigures(incidents.service), deviceFigures()],
    identity: identity.service,
  });
  const told = {
    notify: notify.service,
    identity: identity.service,
    exchange: exchange.service,
    services: services.service,
  };
  return {
    modules: [
      platformModule(),
      identity,
      notify,
      payments,
      exchange,
      places,
      matching,
      caseflow,
      feedback,
      services,
      benefits,
      incidents,
      grid,
      outcomesForGrid(grid.service),
      monitoring,
      screen,
      incidentsOfAlarms({ incidents: incidents.service, monitoring: monitoring.service }),
      accountNotices(told),
      registryNotices(told),
      agreementNotices(told),
      consentNotices(told),
      datasetNotices(told),
      policyNotices(told),
    ],
    authenticate: identity.authenticate,
    identity: identity.service,
    notify: notify.service,
    payments: payments.service,
    exchange: exchange.service,
    matching: matching.service,
    places: places.service,
    caseflow: caseflow.service,
    feedback: feedback.service,
    services: services.service,
    benefits: benefits.service,
    incidents: incidents.service,
    grid: grid.service,
    monitoring: monitoring.service,
  };
}

export type Built = ReturnType<typeof buildModules>;
