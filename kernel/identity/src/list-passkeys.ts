import type { Work } from "@zhida/platform";
import type { Actor, Passkey } from "./contract.ts";
import { listPasskeysOf } from "./store/passkeys.ts";

export async function listPasskeys({ db }: Work, { personId }: Actor): Promise<Passkey[]> {
  return (await listPasskeysOf(db, personId)).map(toPasskey);
}

export const toPasskey = (row: {
  id: string;
  name: string;
  synced: boolean;
  created_at: Date;
  last_used_at: Date | null;
}): Passkey => ({
  id: row.id,
  name: row.name,
  synced: row.synced,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
});
