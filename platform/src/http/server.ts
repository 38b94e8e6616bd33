import cookie from "@fastify/cookie";
import formBody from "@fastify/formbody";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from "fastify";
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { sql } from "kysely";
import { DatabaseError } from "pg";
import type { Clock } from "../clock/clock.ts";
import type { Db } from "../db/db.ts";
import { newId } from "../db/ids.ts";
import { refuse } from "../errors/common-refusals.ts";
import type { Logger } from "../log/log.ts";
import type { Module } from "../module.ts";
import { guardCrossSite, guardOverload } from "./guards.ts";
import { observe } from "./observe.ts";
import { toProblem } from "./problem.ts";
import { registerRoute } from "./register-route.ts";

/** Who calls: what routes see as `actor`, and a stable key under which the caller's idempotency keys are kept. */
export type Authenticate = (request: FastifyRequest) => Promise<{ caller: unknown; key: string } | undefined>;

export type ServerOptions = {
  db: Db;
  clock: Clock;
  log?: Logger;
  modules: Module[];
  authenticate?: Authenticate;
  version?: string;
  /** Requests a minute from one address; 0 switches the general limit off (load tests). */
  requestsPerMinute?: number;
  maxInFlight?: number;
};

const MAX_BODY = 1024 * 1024;

/** The HTTP server with all routes of all modules, not yet listening. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    bodyLimit: MAX_BODY,
    trustProxy: "127.0.0.1",
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
  }) as unknown as FastifyInstance;
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.decorateRequest("identified", undefined);
  answerFailures(server);
  await server.register(cookie);
  await server.register(multipart);
  await secureHeaders(server);
  await limitRates(server, options.requestsPerMinute ?? 3_000);
  guardOverload(server, options.maxInFlight ?? 1_000);
  guardCrossSite(server);
  observe(server, () =>
    sql`select 1`.execute(options.db).then(
      () => true,
      () => false,
    ),
  );
  server.addHook("onSend", async (request, reply) => {
    reply.header("x-request-id", request.id);
    if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store");
  });
  await server.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Zhida 直达", version: options.version ?? "0.1.0", license: { name: "Apache-2.0" } },
    },
    transform: jsonSchemaTransform,
  });
  const routes = options.modules.flatMap((module) => module.routes ?? []);
  await server.register(async (scope) => {
    for (const route of routes) if (!route.form) registerRoute(scope, route, options);
  });
  // Only these read forms: elsewhere a page of another site cannot send what we would read.
  await server.register(async (scope) => {
    await scope.register(formBody);
    for (const route of routes) if (route.form) registerRoute(scope, route, options);
  });
  return server;
}

const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", "data:", "blob:"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  scriptSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'", "blob:"],
  objectSrc: ["'none'"],
  frameAncestors: ["'self'"],
  upgradeInsecureRequests: null,
};

/** Pages get the whole set; answers of the API, which no browser renders, the few that matter to them. */
async function secureHeaders(server: FastifyInstance): Promise<void> {
  await server.register(helmet, {
    global: false,
    contentSecurityPolicy: { directives: CONTENT_POLICY },
    hsts: false,
  });
  server.addHook("onRequest", async (request, reply) => {
    if (request.url.startsWith("/api/")) reply.headers(API_HEADERS);
    else await reply.helmet();
  });
}

const API_HEADERS = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
};

async function limitRates(server: FastifyInstance, perMinute: number): Promise<void> {
  await server.register(rateLimit, {
    global: perMinute > 0,
    max: perMinute || 1_000_000,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, context) => {
      const seconds = Math.ceil(context.ttl / 1000);
      return refuse("too_many_requests", { params: { seconds }, retryAfter: seconds });
    },
  });
}

function answerFailures(server: FastifyInstance): void {
  server.setErrorHandler((error, request, reply) => {
    const { problem, retryAfter, unexpected } = toProblem(error, request);
    if (unexpected) request.log.error({ err: error }, "unexpected failure");
    else if (error instanceof DatabaseError) request.log.warn({ err: error }, "the database could not read a value");
    if (retryAfter) reply.header("retry-after", String(retryAfter));
    return reply.code(problem.status).type("application/problem+json").serializer(JSON.stringify).send(problem);
  });
  server.setNotFoundHandler((request, reply) => {
    const { problem } = toProblem(refuse("not_found"), request);
    return reply.code(404).type("application/problem+json").serializer(JSON.stringify).send(problem);
  });
}
