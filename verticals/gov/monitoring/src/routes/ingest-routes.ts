import { access, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { IngestPayload, IngestReceipt } from "../contract.ts";
import type { Monitoring } from "../deps.ts";
import { refuse } from "../refusals.ts";

/** Devices behind one address may be many. */
const PER_MINUTE = 60_000;
const RETRY_S = 2;

/** Devices speak here, not people: they show their code and secret (HTTP Basic, RFC 7617). */
export const ingestRoutes = (deps: Monitoring): Route[] => [
  route({
    method: "POST",
    url: "/api/monitoring/ingest",
    summary: "Takes in what a device measured; answers when it is durable (HTTP Basic: code and secret of the device)",
    tags: ["monitoring"],
    access: access.public,
    transaction: false,
    rateLimit: { max: PER_MINUTE, seconds: 60 },
    body: IngestPayload,
    response: IngestReceipt,
    handler: async ({ body, request }) => {
      const [code, secret] = credentialsOf(request.headers.authorization);
      const thread = deps.thread();
      if (!thread) throw refuse("gateway_off", { retryAfter: RETRY_S });
      const raw = Buffer.from(JSON.stringify(body));
      const outcome = await thread.ingest({ code, secret, payload: body, raw });
      if (outcome === "unauthorised") throw refuse("device_unauthorised");
      if (outcome === "crowded") throw refuse("gateway_off", { retryAfter: RETRY_S });
      return { readings: body.readings.length, positions: body.positions.length };
    },
  }),
];

function credentialsOf(header: string | undefined): [code: string, secret: string] {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=]+)$/.exec(header ?? "") ?? [];
  const [, code, secret] = /^([^:]+):(.+)$/s.exec(Buffer.from(encoded ?? "", "base64").toString("utf8")) ?? [];
  if (!code || !secret) throw refuse("device_unauthorised");
  return [code, secret];
}
