import { type BlobStore, type Clock, createDb, type LocalizedText, type Module } from "@zhida/platform";
import { createAuditor } from "./auditor.ts";
import { configurationCache } from "./configuration.ts";
import { consumersOf } from "./consumers-of.ts";
import { findContradictions } from "./contradictions.ts";
import { deliver } from "./deliver.ts";
import { changePosition, followChanges } from "./follow-changes.ts";
import { importJob, trimFeed } from "./jobs.ts";
import { namesOf } from "./names.ts";
import { publishDatasets } from "./publish-datasets.ts";
import { createPull } from "./pull-records.ts";
import { readRegistries } from "./read-registries.ts";
import { registerConsumer } from "./register-consumer.ts";
import { recordAgreements } from "./request-agreement.ts";
import { requestCorrection } from "./request-correction.ts";
import { exchangeRoutes } from "./routes.ts";
import type { ExchangeService } from "./service.ts";

export type { DatasetConsumer } from "./consumers-of.ts";
export {
  agreementMoved,
  agreementRequested,
  consentChanged,
  correctionDecided,
  correctionRequested,
  datasetSwitched,
  importFinished,
} from "./events.ts";
export type {
  DeliveredSubject,
  Delivery,
  DeliveryStatus,
  ExchangeService,
  ReadAnswers,
  ReadRequest,
} from "./service.ts";
export { verifyAudit } from "./verify-audit.ts";

type ExchangeDeps = {
  /** The audit keeps a connection of its own: reads that wait for it may hold all the others. */
  databaseUrl: string;
  clock: Clock;
  blobs: BlobStore;
};

export function exchangeModule({ databaseUrl, clock, blobs }: ExchangeDeps): Module & { service: ExchangeService } {
  const auditDb = createDb({ url: databaseUrl, maxConnections: 1 });
  const auditor = createAuditor({ db: auditDb, clock });
  const configuration = configurationCache();
  const consumerNames = new Map<string, LocalizedText>();
  const reading = { configuration, auditor, pull: createPull() };
  const runner = importJob({ configuration, blobs });
  const service: ExchangeService = {
    read: (work, request) => readRegistries(reading, work, request),
    deliver: (work, request) => deliver(reading, work, request),
    changes: (work, request) => followChanges(configuration, work, request),
    changePosition,
    contradictions: (work, answers) =>
      configuration.held(work).then(({ datasets }) => findContradictions(answers, datasets)),
    requestCorrection: (work, request) => requestCorrection(configuration, work, request),
    findDataset: async (work, code) => (await configuration.confirmed(work)).datasets.get(code),
    datasets: async (work) => (await configuration.confirmed(work)).datasets,
    consumersOf: async (work, dataset) => consumersOf(await configuration.confirmed(work), dataset),
    consumerName: async (work, code) => namesOf(await configuration.confirmed(work), consumerNames).consumer(code),
    nameConsumer: (code, name) => void consumerNames.set(code, name),
    registerConsumer,
    publishDatasets: (work, definitions) => publishDatasets(configuration, work, definitions),
    recordAgreements: (work, agreements) => recordAgreements(configuration, work, agreements),
  };
  return {
    name: "exchange",
    migrations: new URL("../migrations/", import.meta.url),
    routes: exchangeRoutes({ ...reading, blobs, runner, consumerNames }),
    jobs: [runner, trimFeed],
    stop: async () => {
      await auditor.drain();
      await auditDb.destroy();
    },
    service,
  };
}
