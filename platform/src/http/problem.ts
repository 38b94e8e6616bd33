import type { FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Language, Problem } from "../contract.ts";
import { refuse } from "../errors/common-refusals.ts";
import { megabytes } from "../errors/megabytes.ts";
import { Refusal } from "../errors/refusals.ts";

/** The language of an answer: what the client asks for first, Chinese otherwise. */
export const languageOf = (request: FastifyRequest): Language =>
  request.headers["accept-language"]?.trimStart().toLowerCase().startsWith("en") ? "en" : "zh-CN";

/** Any failure as a problem for the caller. What was not expected stays unnamed: it is in the log under the request id. */
export function toProblem(
  error: unknown,
  request: FastifyRequest,
): { problem: Problem; retryAfter?: number; unexpected: boolean } {
  const language = languageOf(request);
  const refusal = toRefusal(error, request, language);
  return {
    problem: {
      type: `urn:zhida:problem:${refusal.code}`,
      title: refusal.code,
      status: refusal.status,
      code: refusal.code,
      detail: refusal.sentence(language),
      requestId: request.id,
      fields: refusal.details.fields,
    },
    retryAfter: refusal.details.retryAfter,
    unexpected: refusal.status >= 500 && !(error instanceof Refusal),
  };
}

function toRefusal(error: unknown, request: FastifyRequest, language: Language): Refusal {
  if (error instanceof Refusal) return error;
  if (isResponseSerializationError(error)) return refuse("internal", { params: { requestId: request.id } });
  if (hasZodFastifySchemaValidationErrors(error)) {
    return isOfAddress(error) ? refuse("not_found") : refuse("invalid_input", { fields: fieldsOf(error, language) });
  }
  const code = (error as { code?: string } | null)?.code;
  const status = (error as { statusCode?: number } | null)?.statusCode;
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE")
    return refuse("too_large", { params: { max: megabytes(request.routeOptions.bodyLimit) } });
  if (code && UNREADABLE.has(code)) return refuse(hasCursor(request) ? "bad_cursor" : "invalid_input");
  if (status === 429) return error as Refusal;
  if (status !== undefined && status >= 400 && status < 500) return refuse("invalid_input");
  return refuse("internal", { params: { requestId: request.id } });
}

/** Nothing can be at an address with such an id: it was not filled in wrongly, it is not there. */
const isOfAddress = (error: object): boolean => "validationContext" in error && error.validationContext === "params";

/**
 * PostgreSQL's words for a value that is none: a NUL character or half a character in a text, a number beyond its column, a forged
 * mark of a page. Such values come from the caller.
 */
const UNREADABLE = new Set(["22003", "22007", "22008", "22021", "22P02", "22P05"]);

const hasCursor = ({ query }: FastifyRequest): boolean =>
  (query as { cursor?: unknown } | undefined)?.cursor !== undefined;

const sentences = { "zh-CN": z.locales.zhCN().localeError, en: z.locales.en().localeError };

type Validation = { validation: { instancePath: string; params: { issue?: unknown }; message?: string }[] };

const fieldsOf = (error: unknown, language: Language) =>
  (error as Validation).validation.map(({ instancePath, params, message }) => {
    const issue = params.issue as Parameters<(typeof sentences)["en"]>[0] | undefined;
    const sentence = issue && (issue as { code?: string }).code !== "custom" ? sentences[language](issue) : undefined;
    const text = typeof sentence === "string" ? sentence : sentence?.message;
    return { path: instancePath.replace(/^\//, "").replaceAll("/", "."), message: text ?? message ?? "" };
  });
