import { createHash } from "node:crypto";
import { z } from "zod";
import { createBreaker } from "./breaker.ts";
import type { Dataset, RegistryRecord } from "./contract.ts";
import { pickFields } from "./pick-fields.ts";
import type { ReadRequest } from "./service.ts";

/** The subject's records from the owner's system; undefined when it does not answer well in time. */
export type PullRecords = (
  asked: { dataset: Dataset; fields: readonly string[] },
  request: ReadRequest,
) => Promise<RegistryRecord[] | undefined>;

const MAX_ANSWER_BYTES = 1_000_000;

/** What an owner's system answers to `POST url` with `{ subject, fields, consumer, purpose, caseRef }`. */
const PulledRecords = z.object({
  records: z
    .array(
      z.object({
        id: z.uuid().optional(),
        data: z.record(z.string(), z.unknown()),
        validFrom: z.iso.date(),
        validTo: z.iso.date().nullable().default(null),
        receivedAt: z.iso.datetime({ offset: true }),
      }),
    )
    .max(100),
});

/**
 * Asks over HTTP. The subject travels in the body, never in the address. After a few failures in a row a registry is left alone for a
 * while and counts as unavailable at once, so that a dead one does not slow every application down.
 */
export function createPull(request = fetch): PullRecords {
  const breaker = createBreaker();
  return async ({ dataset, fields }, order) => {
    const { connector } = dataset;
    if (connector.kind !== "http_pull" || breaker.isOpen(dataset.code)) return undefined;
    const body = {
      subject: order.subject,
      fields,
      consumer: order.consumer,
      purpose: order.purpose,
      caseRef: order.caseRef,
    };
    const pulled = await ask(request, connector, body);
    breaker.record(dataset.code, pulled !== undefined);
    return pulled?.records.map((record) => ({
      id: record.id ?? stableId(dataset.code, order.subject.key, record),
      data: pickFields(record.data, fields),
      validFrom: record.validFrom,
      validTo: record.validTo,
      receivedAt: new Date(record.receivedAt).toISOString(),
    }));
  };
}

async function ask(request: typeof fetch, { url, timeoutMs }: { url: string; timeoutMs: number }, body: unknown) {
  try {
    const response = await request(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) return undefined;
    return PulledRecords.safeParse(JSON.parse(await limitedText(response))).data;
  } catch {
    // Refused, cut off, too slow, too long or not JSON: to the reader the registry is unavailable, and the audit says so.
    return undefined;
  }
}

async function limitedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_ANSWER_BYTES) throw new RangeError("answer too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The same record gets the same id at every pull: a UUID of version 8 over its content. */
function stableId(dataset: string, subjectKey: string, record: { data: unknown; validFrom: string }): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([dataset, subjectKey, record.data, record.validFrom]))
    .digest("hex");
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join("-");
}
