import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { transact, withoutWaiting } from "../db/transact.ts";
import type { Work } from "../db/work.ts";
import { refuse } from "../errors/common-refusals.ts";
import { claimKey, fingerprintOf, storeAnswer } from "./idempotency.ts";
import { languageOf } from "./problem.ts";
import type {
  AccessRule,
  EventStream,
  EventStreamResponse,
  FileAnswer,
  FileResponse,
  Route,
  TextAnswer,
  TextResponse,
} from "./route.ts";
import type { ServerOptions } from "./server.ts";
import { uploadedFiles } from "./upload.ts";

type Identified = { caller: unknown; key: string } | undefined;
type Handler = (context: Record<string, unknown>) => unknown;

declare module "fastify" {
  interface FastifyRequest {
    identified: Identified;
  }
}

const UNSAFE = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Makes a route of ours a route of Fastify: who may, what comes in, one transaction, what goes out. */
export function registerRoute(server: FastifyInstance, route: Route, options: ServerOptions): void {
  const { response } = route;
  const isJson = response instanceof z.ZodType;
  const status = route.status ?? (response instanceof z.ZodVoid ? 204 : 200);
  const access = route.access as AccessRule<unknown>;
  server.route({
    method: route.method,
    url: route.url,
    ...(route.maxBody && { bodyLimit: route.maxBody }),
    schema: {
      summary: route.summary,
      description: access.description,
      tags: route.tags ?? [route.url.split("/")[2] ?? "other"],
      ...(route.params && { params: route.params }),
      ...(route.query && { querystring: route.query }),
      ...(route.body && { body: route.body }),
      ...(route.form && { consumes: ["application/x-www-form-urlencoded"] }),
      ...(isJson
        ? { response: { [status]: response } }
        : { produces: "types" in response ? response.types : ["text/event-stream"] }),
    },
    config: {
      stays: "kind" in response && response.kind === "events",
      ...(route.rateLimit && { rateLimit: { max: route.rateLimit.max, timeWindow: route.rateLimit.seconds * 1000 } }),
    },
    preValidation: async (request) => {
      request.identified = await options.authenticate?.(request);
      await access.check(request.identified?.caller, request);
    },
    handler: async (request, reply) => {
      const answer = await answerOf(route, request, reply, status, options);
      if (response instanceof z.ZodVoid) return reply.code(204).send();
      if (answer instanceof Serialized) {
        return reply.code(status).type("application/json; charset=utf-8").send(answer.text);
      }
      if (isJson) return reply.code(status).send(answer);
      if ((response as FileResponse).kind === "file")
        return sendFile(reply, answer as FileAnswer, response as FileResponse);
      if ((response as TextResponse).kind === "text") return sendText(reply, answer as TextAnswer, status);
      return reply;
    },
  });
}

async function answerOf(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  options: ServerOptions,
) {
  const handler = route.handler as unknown as Handler;
  const context = {
    actor: request.identified?.caller,
    params: request.params,
    query: request.query,
    body: request.body,
    language: languageOf(request),
    request,
    reply,
    files: route.upload ? uploadedFiles(request, route.upload) : undefined,
  };
  const work = (db: Work["db"]): Work => ({ db, now: options.clock.now(), requestId: request.id });
  if ("kind" in route.response && route.response.kind === "events") {
    const stream = eventStreamOn(reply, route.response as EventStreamResponse);
    try {
      await handler({ ...context, work: work(options.db), stream });
    } finally {
      // Also when it fails, which is logged: whoever listens comes back and may be told more.
      if (reply.sent) reply.raw.end();
    }
    return undefined;
  }
  const opensOwn = route.transaction === false || route.upload !== undefined;
  if (!UNSAFE.has(route.method) || opensOwn) return handler({ ...context, work: work(options.db) });
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string") return transact(options.db, (tx) => run(() => handler({ ...context, work: work(tx) })));
  if (key.length > 200) throw refuse("idempotency_mismatch");
  const caller = request.identified?.key ?? `stranger:${request.ip}`;
  const fingerprint = fingerprintOf(route.method, request.url, request.body);
  return transact(options.db, async (tx) => {
    const stored = await claimKey(tx, caller, key, fingerprint, options.clock.now());
    if (stored) {
      reply.header("Idempotent-Replayed", "true");
      return new Serialized(stored.text);
    }
    const answer = await handler({ ...context, work: work(tx) });
    // Serialised once, by the response schema: what is kept and what is sent are the same.
    const text =
      status === 204 ? null : String(reply.serializeInput(answer as Record<string, unknown>, String(status)));
    await withoutWaiting(tx, storeAnswer(tx, caller, key, status, text));
    return new Serialized(text);
  });
}

/** A JSON body that needs no serialising any more. */
class Serialized {
  readonly text: string | null;
  constructor(text: string | null) {
    this.text = text;
  }
}

const run = async (body: () => unknown) => body();

function sendFile(reply: FastifyReply, answer: FileAnswer, response: FileResponse) {
  const disposition = answer.inline ? "inline" : "attachment";
  reply.header("content-type", answer.type ?? response.types[0] ?? "application/octet-stream");
  reply.header("content-disposition", `${disposition}; filename*=UTF-8''${encodeURIComponent(answer.name)}`);
  const bytes = answer.bytes;
  return reply.send(bytes instanceof Readable ? bytes : Buffer.from(bytes as Uint8Array));
}

const sendText = (reply: FastifyReply, { text, type, status, headers = {} }: TextAnswer, usual: number) =>
  reply
    .code(status ?? usual)
    .headers(headers)
    .type(`${type}; charset=utf-8`)
    .send(text);

const HEARTBEAT_MS = 15_000;
/** A stream ends by itself, so that a session that was ended elsewhere loses its live news; the browser reconnects. */
const STREAM_MS = 10 * 60_000;
/** Bytes: a page that does not take its news is left to come back. */
const MOST_UNREAD = 4 * 2 ** 20;

function eventStreamOn(reply: FastifyReply, response: EventStreamResponse): EventStream {
  let closed: Promise<void> | undefined;
  const open = () => {
    closed ??= openEventStream(reply);
    return closed;
  };
  return {
    send: (event) => {
      void open();
      if (reply.raw.writableLength > MOST_UNREAD) reply.raw.destroy();
      else say(reply, `data: ${JSON.stringify(response.event.parse(event))}`);
    },
    get closed() {
      return open();
    },
  };
}

/** Resolves when it is closed, by whichever side. */
function openEventStream(reply: FastifyReply): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  say(reply, ": open");
  const heartbeat = setInterval(() => say(reply, ": still here"), HEARTBEAT_MS);
  const end = setTimeout(() => raw.end(), STREAM_MS).unref();
  return new Promise((resolve) => {
    raw.on("close", () => {
      clearInterval(heartbeat);
      clearTimeout(end);
      resolve();
    });
  });
}

function say({ raw }: FastifyReply, lines: string): void {
  if (!raw.writableEnded) raw.write(`${lines}\n\n`);
}
