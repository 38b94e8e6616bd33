import { Problem } from "@zhida/platform/contract";
import type { z } from "zod";
import { ApiError, Unreachable } from "./api-error.ts";
import { newKey } from "./new-key.ts";

export type Order<Answer extends z.ZodType> = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
  form?: FormData;
  /** Schema of the answer; what it does not name is dropped. */
  answer: Answer;
  /** Give the same key to try the same change again; without it each call is a change of its own. */
  key?: string;
  signal?: AbortSignal;
};

/**
 * One call to the server. A change that got lost on the way is sent again with the same Idempotency-Key, so that it happens
 * once. Throws `ApiError` with the server's sentence, `Unreachable` where nobody answers.
 */
export async function call<Answer extends z.ZodType>(order: Order<Answer>): Promise<z.output<Answer>> {
  const response = await send(order);
  if (!response.ok) throw await failureOf(response);
  if (response.status === 204) return undefined as z.output<Answer>;
  return order.answer.parse(await response.json());
}

const RETRY_AFTER_MS = [400, 1500];

async function send({ method = "GET", path, query, body, form, key, signal }: Order<z.ZodType>): Promise<Response> {
  const headers = new Headers({ accept: "application/json", "accept-language": document.documentElement.lang });
  if (body !== undefined) headers.set("content-type", "application/json");
  if (method !== "GET") {
    headers.set("x-zhida-request", "1");
    headers.set("idempotency-key", key ?? newKey());
  }
  const init: RequestInit = {
    method,
    headers,
    body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
    signal,
  };
  for (const wait of [...RETRY_AFTER_MS, undefined]) {
    try {
      return await fetch(addressOf(path, query), init);
    } catch (error) {
      if (signal?.aborted) throw error;
      if (wait === undefined || !navigator.onLine) throw new Unreachable(error);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  throw new Unreachable(undefined);
}

function addressOf(path: string, query: Order<z.ZodType>["query"] = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  return given.length === 0
    ? path
    : `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

async function failureOf(response: Response): Promise<ApiError | Unreachable> {
  const problem = Problem.safeParse(await response.json().catch(() => undefined));
  if (!problem.success) return new Unreachable(response.status);
  return new ApiError(problem.data);
}
