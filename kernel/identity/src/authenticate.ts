import { dateInChina, type Work } from "@zhida/platform";
import type { Actor } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { expiryOf } from "./open-session.ts";
import { type FoundSession, touchSession } from "./store/sessions.ts";

/**
 * Who holds the token: one statement at most, and one more each time a tenth of the idle time has gone by, to keep the session open.
 * `"expired"`: it was somebody's, and has run out.
 */
export async function authenticate(
  deps: Deps,
  { db, now }: Work,
  token: string,
): Promise<Actor | "expired" | undefined> {
  const session = await deps.callers.find(db, token, dateInChina(now));
  if (!session) return undefined;
  const wallNow = deps.wallNow();
  if (session.expires_at <= wallNow) return "expired";
  const { idleMinutes } = deps.settings.sessions[session.channel];
  if (wallNow.getTime() - session.last_seen_at.getTime() > (idleMinutes * 60_000) / 10) {
    session.last_seen_at = wallNow;
    session.expires_at = expiryOf(deps, session.channel, session.created_at, wallNow);
    await touchSession(db, session.id, session.last_seen_at, session.expires_at);
  }
  return toActor(session);
}

function toActor(session: FoundSession): Actor {
  const {
    entity_id: entityId,
    credit_code: creditCode,
    entity_name: entityName,
    entity_division: entityDivision,
  } = session;
  const asEntity = entityId !== null && creditCode !== null && entityName !== null && entityDivision !== null;
  return {
    sessionId: session.id,
    personId: session.person_id,
    name: session.name,
    language: session.language,
    channel: session.channel,
    subject: asEntity
      ? { kind: "legal_entity", id: entityId, key: creditCode, name: entityName, division: entityDivision }
      : {
          kind: "person",
          id: session.person_id,
          key: session.id_number,
          name: session.name,
          division: session.division,
        },
    positions: session.positions,
  };
}
