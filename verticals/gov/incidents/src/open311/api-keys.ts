import { createHash, randomBytes } from "node:crypto";
import { newId, type Work } from "@zhida/platform";
import type { ApiKey, IssueApiKey, IssuedApiKey } from "../contract.ts";
import { type ApiKeyRecord, findKeyByHash, insertKey, listKeys, revokeKey } from "../store/open311.ts";
import { refuse } from "./refusals.ts";

const PREFIX_LENGTH = 9;

/** The key itself is answered this once; only its hash is kept. */
export async function issueKey(
  work: Work,
  { division, by, request }: { division: string; by: string; request: IssueApiKey },
): Promise<IssuedApiKey> {
  const key = `zhi_${randomBytes(24).toString("base64url")}`;
  const record: ApiKeyRecord = {
    id: newId(),
    division,
    name: request.name,
    prefix: key.slice(0, PREFIX_LENGTH),
    hash: hashOf(key),
    requests_per_minute: request.requestsPerMinute,
    issued_at: work.now,
    issued_by: by,
    last_used_at: null,
    revoked_at: null,
  };
  await insertKey(work.db, record);
  return { ...toApiKey(record), key };
}

export const listIssuedKeys = async (work: Work, division: string): Promise<{ items: ApiKey[] }> => ({
  items: (await listKeys(work.db, division)).map(toApiKey),
});

/** From now on it opens nothing; revoked again it stays as it was. */
export async function revokeIssuedKey(work: Work, division: string, id: string): Promise<void> {
  if (!(await revokeKey(work.db, { division, id }, work.now))) throw refuse("key_not_found");
}

/** The key's record; refuses one that is missing, unknown or revoked. */
export async function checkKey(work: Work, key: string | undefined): Promise<ApiKeyRecord> {
  if (!key) throw refuse("key_missing");
  const found = await findKeyByHash(work.db, hashOf(key));
  if (!found || found.revoked_at) throw refuse("key_invalid");
  return found;
}

const hashOf = (key: string): string => createHash("sha256").update(key).digest("base64url");

const toApiKey = (record: ApiKeyRecord): ApiKey => ({
  id: record.id,
  name: record.name,
  prefix: record.prefix,
  requestsPerMinute: record.requests_per_minute,
  issuedAt: record.issued_at.toISOString(),
  lastUsedAt: record.last_used_at?.toISOString() ?? null,
  revokedAt: record.revoked_at?.toISOString() ?? null,
});
