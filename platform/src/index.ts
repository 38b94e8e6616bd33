export { type BlobStore, localBlobs, s3Blobs } from "./blobs/blobs.ts";
export { type Clock, systemClock } from "./clock/clock.ts";
export { followStoredClock, setClock } from "./clock/stored-clock.ts";
export { type Config, readConfig } from "./config/config.ts";
export * from "./contract.ts";
export { createDb, createPool, type Db, tables } from "./db/db.ts";
export { type DatabaseServer, startEmbeddedPostgres } from "./db/embedded-postgres.ts";
export { newId } from "./db/ids.ts";
export { migrate } from "./db/migrate.ts";
export { columnsOf, Parameters } from "./db/parameters.ts";
export { afterCommit, transact, withoutWaiting } from "./db/transact.ts";
export type { Work } from "./db/work.ts";
export { refuse as refusePlatform } from "./errors/common-refusals.ts";
export { allRefusals, defineRefusals, Refusal, type RefusalText } from "./errors/refusals.ts";
export { type Dispatcher, startDispatcher } from "./events/dispatcher.ts";
export { type CloudEvent, defineEvent, type EventDefinition, type Subscription, subscription } from "./events/event.ts";
export { createLiveBus, type LiveBus } from "./events/live-bus.ts";
export { emit, emitAll } from "./events/outbox.ts";
export { decodeCursor, encodeCursor, toPage } from "./http/pages.ts";
export {
  type AccessRule,
  eventStream,
  type FileAnswer,
  file,
  type ResponseSpec,
  type Route,
  type RouteOptions,
  routesFor,
  type TextAnswer,
  text,
  type UploadedFile,
} from "./http/route.ts";
export { type Authenticate, createServer, type ServerOptions } from "./http/server.ts";
export { type Job, job } from "./jobs/job.ts";
export { enqueue, type JobRunner, startJobs } from "./jobs/runner.ts";
export { createLogger, type Logger } from "./log/log.ts";
export { type Module, platformModule } from "./module.ts";
