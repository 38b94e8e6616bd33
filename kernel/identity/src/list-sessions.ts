import type { Work } from "@zhida/platform";
import type { Actor, Session } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { listSessionsOf } from "./store/sessions.ts";

/** Where the caller is signed in, last used first. */
export async function listSessions(deps: Deps, { db }: Work, actor: Actor): Promise<Session[]> {
  const rows = await listSessionsOf(db, actor.personId, deps.wallNow());
  return rows.map((row) => ({
    id: row.id,
    current: row.id === actor.sessionId,
    channel: row.channel,
    method: row.method,
    device: row.device,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }));
}
