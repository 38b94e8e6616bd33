import { access, route } from "@zhida/identity";
import { Refusal, type Route, type TextAnswer, text } from "@zhida/platform";
import type { Language } from "@zhida/platform/contract";
import { z } from "zod";
import type { Incidents } from "../deps.ts";
import { discover } from "../open311/discovery.ts";
import { type Form, valueIn } from "../open311/fields-of.ts";
import { fileRequest } from "../open311/file-request.ts";
import type { Format, GeoReportDocument } from "../open311/geo-report.ts";
import { jurisdictions } from "../open311/jurisdiction.ts";
import { createKeyPace } from "../open311/key-pace.ts";
import { getRequest, readRequests } from "../open311/read-requests.ts";
import { refuse } from "../open311/refusals.ts";
import { defineService, listServices } from "../open311/services.ts";
import { toRequest } from "../open311/to-request.ts";
import { MEDIA_TYPES, writeDocument } from "../open311/write-document.ts";

const tags = ["open311"];
const Value = z.union([z.string(), z.array(z.string())]).optional();
const Anything = z.record(z.string(), Value);
const Jurisdiction = z.object({ jurisdiction_id: Value });
const RequestQuery = Jurisdiction.extend({
  service_request_id: Value,
  service_code: Value,
  start_date: Value,
  end_date: Value,
  status: Value,
  page: Value,
  page_size: Value,
});
/** With `attribute[code]` for the fields of the service. */
const RequestForm = Anything.nullish();
const params = z.object({ id: z.string() });

/** Open311 GeoReport v2, as wiki.open311.org/GeoReport_v2 says it, each resource in JSON and XML. */
export function open311Routes(incidents: Incidents): Route[] {
  const paced = { ...incidents, pace: createKeyPace() };
  return (["json", "xml"] as const).flatMap((format) => {
    const response = text(MEDIA_TYPES[format]);
    const common = { tags, access: access.public, response } as const;
    const answer = answerIn(format);
    return [
      route({
        ...common,
        method: "GET",
        url: `/open311/v2/discovery.${format}`,
        summary: `Open311: where this interface is and what it speaks (${format})`,
        handler: ({ language, work, request }) =>
          answer(language, async () => ({
            discovery: await discover(incidents, work, { origin: originOf(request), language }),
          })),
      }),
      route({
        ...common,
        method: "GET",
        url: `/open311/v2/services.${format}`,
        summary: `Open311: what may be reported (${format})`,
        query: Jurisdiction,
        handler: ({ language, query }) =>
          answer(language, () => {
            jurisdictions(incidents, valueIn(query, "jurisdiction_id"));
            return { services: listServices(incidents, language) };
          }),
      }),
      route({
        ...common,
        method: "GET",
        url: `/open311/v2/services/:id.${format}`,
        summary: `Open311: what a service asks (${format})`,
        params,
        query: Jurisdiction,
        handler: ({ language, query, params: { id } }) =>
          answer(language, () => {
            jurisdictions(incidents, valueIn(query, "jurisdiction_id"));
            return { service_definition: defineService(incidents, id, language) };
          }),
      }),
      route({
        ...common,
        method: "GET",
        url: `/open311/v2/requests.${format}`,
        summary: `Open311: service requests, newest first (${format})`,
        query: RequestQuery,
        handler: ({ language, query, work, request }) =>
          answer(language, async () => {
            const found = await readRequests(incidents, work, query);
            const seen = { origin: originOf(request), language };
            return { service_requests: await Promise.all(found.map((each) => toRequest(incidents, work, each, seen))) };
          }),
      }),
      route({
        ...common,
        method: "GET",
        url: `/open311/v2/requests/:id.${format}`,
        summary: `Open311: one service request (${format})`,
        params,
        query: Jurisdiction,
        handler: ({ language, query, work, request, params: { id } }) =>
          answer(language, async () => {
            const found = await getRequest(incidents, work, id, query);
            const seen = { origin: originOf(request), language };
            return { service_requests: [await toRequest(incidents, work, found, seen)] };
          }),
      }),
      route({
        ...common,
        method: "GET",
        url: `/open311/v2/tokens/:id.${format}`,
        summary: `Open311: the service request of a token; ours are given at once and are their own tokens (${format})`,
        params,
        query: Jurisdiction,
        handler: ({ language, query, work, params: { id } }) =>
          answer(language, async () => {
            const found = await getRequest(incidents, work, id, query).catch(asToken(id));
            return { service_requests: [{ service_request_id: found.number, token: id }] };
          }),
      }),
      route({
        ...common,
        method: "POST",
        url: `/open311/v2/requests.${format}`,
        summary: `Open311: report an incident with an api_key (${format})`,
        body: RequestForm,
        form: true,
        // It opens its own, so that a refusal can be answered in the words of the standard.
        transaction: false,
        handler: ({ language, body, work }) =>
          answer(language, async () => ({
            service_requests: [await fileRequest(paced, work, (body ?? {}) as Form, language)],
          })),
      }),
    ];
  });
}

const asToken = (id: string) => (error: unknown) => {
  if (error instanceof Refusal && error.code === "open311.request_not_found")
    throw refuse("token_not_found", { params: { id } });
  throw error;
};

/** Everybody may read from any page; nothing here is given to a cookie. */
const OPEN = { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" };

/** The document, or the refusal as GeoReport v2 says it: 403, 404 and 429 are themselves, all else is 400. */
const answerIn =
  (format: Format) =>
  async (language: Language, make: () => GeoReportDocument | Promise<GeoReportDocument>): Promise<TextAnswer> => {
    const type = MEDIA_TYPES[format];
    try {
      return { text: writeDocument(format, await make()), type, headers: OPEN };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const status = [403, 404, 429].includes(error.status) ? error.status : 400;
      const errors = [{ code: status, description: error.sentence(language) }];
      const { retryAfter } = error.details;
      const headers = { ...OPEN, ...(retryAfter && { "retry-after": String(retryAfter) }) };
      return { text: writeDocument(format, { errors }), type, status, headers };
    }
  };

const originOf = ({ protocol, host }: { protocol: string; host: string }): string => `${protocol}://${host}`;
