import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { InjectOptions as FastifyInject, FastifyInstance, LightMyRequestResponse } from "fastify";
import { type BlobStore, localBlobs } from "../blobs/blobs.ts";
import { type Clock, systemClock } from "../clock/clock.ts";
import { createDb, createPool, type Db } from "../db/db.ts";
import { newId } from "../db/ids.ts";
import type { Work } from "../db/work.ts";
import { type Dispatcher, startDispatcher } from "../events/dispatcher.ts";
import { createLiveBus, type LiveBus } from "../events/live-bus.ts";
import { type Authenticate, createServer } from "../http/server.ts";
import { type JobRunner, startJobs } from "../jobs/runner.ts";
import { createLogger } from "../log/log.ts";
import type { Module } from "../module.ts";
import { createTestDatabase, dropTestDatabase, urlOf } from "./test-database.ts";

export type InjectOptions = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  url: string;
  body?: unknown;
  /** The caller as the routes will see it; strangers otherwise. */
  as?: object & { personId?: string };
  headers?: Record<string, string>;
  payload?: Buffer;
};

export type TestStack<M> = M & {
  db: Db;
  url: string;
  clock: Clock & { set(instant: string): void };
  server: FastifyInstance;
  inject(options: InjectOptions): Promise<LightMyRequestResponse>;
  work(): Work;
  /** The SQL statements (begin and commit included) that `body` sent. */
  countStatements(body: () => Promise<unknown>): Promise<string[]>;
  /** Delivers waiting events and runs all repeating jobs until nothing is left. */
  settle(): Promise<void>;
  stop(): Promise<void>;
};

export type StackDeps = { db: Db; url: string; clock: Clock; blobs: BlobStore; live: LiveBus };

/**
 * The given modules on a real database and a real server. `build` wires them as the server does; what it returns
 * besides `modules` is handed to the test.
 */
export async function testStack<M extends { modules: Module[]; authenticate?: Authenticate }>(
  build: (deps: StackDeps) => M,
  options: {
    jobs?: boolean;
    /** `false`: what is put in the queue waits there; only `settle` runs jobs. */
    work?: boolean;
  } = {},
): Promise<TestStack<M>> {
  const clock = testClock();
  const statements: string[] = [];
  const log = createLogger({ level: process.env.TEST_LOG ?? "silent" });
  const folder = mkdtempSync(join(tmpdir(), "zhida-blobs-"));
  const blobs = localBlobs(folder);
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const url = urlOf(name);
  const pool = createPool({ url, maxConnections: 8, pipeline: true });
  const db = createDb({ url, onStatement: (sql) => statements.push(sql) }, pool);
  const live = await createLiveBus();
  const built = build({ db, url, clock, blobs, live });
  await createTestDatabase(name, built.modules);
  const actors = new Map<string, { caller: unknown; key: string }>();
  const authenticate: Authenticate = async (request) =>
    actors.get(String(request.headers["x-test-actor"])) ?? built.authenticate?.(request);
  const server = await createServer({ db, clock, log, modules: built.modules, authenticate, requestsPerMinute: 0 });
  await server.ready();
  const jobs: JobRunner | undefined = options.jobs
    ? await startJobs({
        url,
        db,
        clock,
        log,
        jobs: built.modules.flatMap((module) => module.jobs ?? []),
        work: options.work ?? true,
      })
    : undefined;
  const dispatcher: Dispatcher = startDispatcher({
    db,
    clock,
    log,
    poll: false,
    subscriptions: built.modules.flatMap((module) => module.subscriptions ?? []),
  });
  for (const module of built.modules) await module.start?.();

  const work = (): Work => ({ db, now: clock.now(), requestId: newId() });
  return {
    ...built,
    db,
    url,
    clock,
    server,
    work,
    inject: ({ as, body, method = "GET", url, headers = {}, payload }) => {
      const token = as ? newId() : undefined;
      if (token && as) actors.set(token, { caller: as, key: as.personId ?? token });
      const request: FastifyInject = { method, url, headers: { ...headers, ...(token && { "x-test-actor": token }) } };
      if (payload) request.payload = payload;
      else if (body !== undefined) request.payload = body as object;
      return server.inject(request);
    },
    countStatements: async (body) => {
      const from = statements.length;
      await body();
      return statements.slice(from);
    },
    settle: async () => {
      for (let left = 1; left > 0; ) {
        for (const module of built.modules) {
          for (const each of module.jobs ?? []) if (each.cron) await each.handler(work(), each.data.parse({}));
        }
        left = await dispatcher.drain();
      }
    },
    stop: async () => {
      for (const module of built.modules) await module.stop?.();
      await dispatcher.stop();
      await jobs?.stop();
      await server.close();
      await live.stop();
      await db.destroy();
      await dropTestDatabase(name);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function testClock(): Clock & { set(instant: string): void } {
  const clock = systemClock();
  return { ...clock, set: (instant) => clock.setOffset(new Date(instant).getTime() - Date.now()) };
}
