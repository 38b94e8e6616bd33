import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../db/db.ts";
import { refuse } from "../errors/common-refusals.ts";

export type StoredAnswer = { status: number; body: unknown };

type Row = { fingerprint: string; status: number | null; response: unknown; fresh: boolean };

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
  return row.status === null ? undefined : { status: row.status, body: row.response };
}

export async function storeAnswer(db: Db, caller: string, key: string, answer: StoredAnswer): Promise<void> {
  await sql`update platform.idempotency set status = ${answer.status}, response = ${JSON.stringify(answer.body ?? null)}
    where caller = ${caller} and key = ${key}`.execute(db);
}

export const fingerprintOf = (method: string, url: string, body: unknown): string =>
  createHash("sha256")
    .update(`${method} ${url} ${JSON.stringify(body ?? null)}`)
    .digest("base64url");
