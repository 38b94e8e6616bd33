import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Work } from "../db/work.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Who may call a route. `check` throws a refusal; `description` stands in the API reference. */
export type AccessRule<Caller> = {
  description: string;
  check(caller: Caller | undefined, request: FastifyRequest): void | Promise<void>;
};

/** An answer that is not JSON: a file of the given media types. */
export type FileResponse = { kind: "file"; types: string[] };
export type FileAnswer = { bytes: Uint8Array | NodeJS.ReadableStream; name: string; type?: string; inline?: boolean };
export const file = (...types: string[]): FileResponse => ({ kind: "file", types });

/** A text of one of the given media types, for clients of other standards than our own; it may bring its own status. */
export type TextResponse = { kind: "text"; types: string[] };
export type TextAnswer = { text: string; type: string; status?: number; headers?: Record<string, string> };
export const text = (...types: string[]): TextResponse => ({ kind: "text", types });

/** An answer that goes on: server-sent events, each of the given schema. */
export type EventStreamResponse<T extends z.ZodType = z.ZodType> = { kind: "events"; event: T };
/** Open from the first event, or from when its end is waited for; before, the handler can refuse as for any other request. */
export type EventStream<T = unknown> = { send(event: T): void; closed: Promise<void> };
export const eventStream = <T extends z.ZodType>(event: T): EventStreamResponse<T> => ({ kind: "events", event });

export type UploadRule = { maxBytes: number; types?: string[] };
export type UploadedFile = { field: string; name: string; type: string; bytes: Buffer };

export type ResponseSpec = z.ZodType | FileResponse | TextResponse | EventStreamResponse;
type Answer<R> = R extends z.ZodType
  ? z.input<R>
  : R extends FileResponse
    ? FileAnswer
    : R extends TextResponse
      ? TextAnswer
      : R extends EventStreamResponse
        ? undefined
        : never;
type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

export type RouteContext<Caller, P, Q, B, R> = {
  /** The signed-in caller; present unless the access rule lets strangers in. */
  actor: Caller;
  params: Parsed<P>;
  query: Parsed<Q>;
  body: Parsed<B>;
  work: Work;
  language: "zh-CN" | "en";
  request: FastifyRequest;
  reply: FastifyReply;
  files: AsyncIterable<UploadedFile>;
  stream: R extends EventStreamResponse<infer E> ? EventStream<z.input<E>> : undefined;
};

export type RouteOptions<
  Caller,
  P extends z.ZodType | undefined,
  Q extends z.ZodType | undefined,
  B extends z.ZodType | undefined,
  R extends ResponseSpec,
> = {
  method: Method;
  url: string;
  summary: string;
  tags?: string[];
  access: AccessRule<Caller>;
  params?: P;
  query?: Q;
  body?: B;
  response: R;
  /** Status of the good answer; 200, or 204 for `z.void()`. */
  status?: number;
  /** `false`: the handler opens its own transactions (long work, sign-in counters). */
  transaction?: boolean;
  rateLimit?: { max: number; seconds: number };
  /** Bytes that a JSON body may have; 1 MB unless given. */
  maxBody?: number;
  /** The body comes as an HTML form (`application/x-www-form-urlencoded`): flat, a repeated name is a list. */
  form?: boolean;
  /** Files come in while the handler runs, as slowly as the caller's line is: so it opens its own transaction, after them. */
  upload?: UploadRule;
  handler(context: RouteContext<Caller, P, Q, B, R>): Promise<Answer<R>> | Answer<R>;
};

/** A route as the server registers it, its types erased. */
export type Route = {
  [K in keyof RouteOptions<unknown, undefined, undefined, undefined, ResponseSpec>]: K extends "handler"
    ? (context: never) => unknown
    : K extends "access"
      ? AccessRule<never>
      : K extends "params" | "query" | "body"
        ? z.ZodType | undefined
        : RouteOptions<unknown, undefined, undefined, undefined, ResponseSpec>[K];
};

/** A typed route builder for one kind of caller. */
export const routesFor =
  <Caller>() =>
  <
    R extends ResponseSpec,
    P extends z.ZodType | undefined = undefined,
    Q extends z.ZodType | undefined = undefined,
    B extends z.ZodType | undefined = undefined,
  >(
    options: RouteOptions<Caller, P, Q, B, R>,
  ): Route =>
    options as unknown as Route;
