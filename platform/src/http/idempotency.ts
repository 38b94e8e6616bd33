import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../db/db.ts";
import { refuse } from "../errors/common-refusals.ts";

/** An answer as it goes over the wire; `null` where there is no body. */
export type StoredAnswer = { text: string | null };

type Row = { fingerprint: string; status: number | null; response: string | null; fresh: boolean };

/**
 * Claims a key for one request, inside its transaction. A second request with the same key waits for the first and
 * gets its stored answer; the same key with other content is refused.
 */
export async function claimKey(
  db: Db,
  caller: string,
  key: string,
  fingerprint: string,
  now: Date,
): Promise<StoredAnswer | undefined> {
  const { rows } = await sql<Row>`insert into platform.idempotency (caller, key, fingerprint, at)
    values (${caller}, ${key}, ${fingerprint}, ${now})
    on conflict (caller, key) do update set key = excluded.key
    returning fingerprint, status, response, (xmax = 0) as fresh`.execute(db);
  const row = rows[0];
  if (!row || row.fresh) return undefined;
  if (row.fingerprint !== fingerprint) throw refuse("idempotency_mismatch");
  return row.status === null ? undefined : { text: row.response };
}

export async function storeAnswer(
  db: Db,
  caller: string,
  key: string,
  status: number,
  text: string | null,
): Promise<void> {
  await sql`update platform.idempotency set status = ${status}, response = ${text}
    where caller = ${caller} and key = ${key}`.execute(db);
}

export const fingerprintOf = (method: string, url: string, body: unknown): string =>
  createHash("sha256")
    .update(`${method} ${url} ${JSON.stringify(body ?? null)}`)
    .digest("base64url");
