import { dateInChina, emit, newId, type Work } from "@zhida/platform";
import type { Channel, SignInMethod } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { SignedInAnew } from "./events.ts";
import { refuse } from "./refusals.ts";
import { newToken, sha256 } from "./secrets.ts";
import { noteDevice } from "./store/known-devices.ts";
import { isStaff } from "./store/positions.ts";
import { deleteSessionByToken, insertSession } from "./store/sessions.ts";

export interface NewSession {
  personId: string;
  channel: Channel;
  method: SignInMethod;
  device: string;
  /** Token that the browser carried so far: it ends here, so that nobody can plant one beforehand. */
  replaces?: string | undefined;
  /** Marks the browser from one sign-in to the next; without it none is remembered. */
  mark?: string | undefined;
}

export interface OpenedSession {
  token: string;
  sessionId: string;
}

const staffChannels: readonly Channel[] = ["console", "counter", "desk"];

/** The last step of every way to sign in. The staff entrances are open only to those who hold an office today. */
export async function openSession(deps: Deps, work: Work, session: NewSession): Promise<OpenedSession> {
  const { db, now } = work;
  const { personId, channel, method, device, replaces, mark } = session;
  if (staffChannels.includes(channel) && !(await isStaff(db, personId, dateInChina(now)))) throw refuse("staff_only");
  if (replaces) {
    await deleteSessionByToken(db, sha256(replaces));
    deps.callers.forget(work);
  }
  const token = newToken();
  const sessionId = newId();
  const createdAt = deps.wallNow();
  await insertSession(db, {
    id: sessionId,
    token_hash: sha256(token),
    person_id: personId,
    acting_for_id: null,
    channel,
    method,
    device: device.slice(0, 200),
    created_at: createdAt,
    last_seen_at: createdAt,
    expires_at: expiryOf(deps, channel, createdAt, createdAt),
  });
  if (mark) await tellOfStrangeDevice(work, session, { markHash: sha256(mark, personId), now: createdAt });
  return { token, sessionId };
}

async function tellOfStrangeDevice(
  work: Work,
  { personId, channel, device }: NewSession,
  seen: { markHash: Buffer; now: Date },
): Promise<void> {
  const { isStrange, division } = await noteDevice(work.db, { personId, ...seen });
  if (!isStrange) return;
  const data = { personId, device: device.slice(0, 200), channel };
  await emit(work, SignedInAnew, { subject: personId, division, data });
}

/** Some time after it was last used, and not longer than the channel allows in all. */
export function expiryOf({ settings }: Deps, channel: Channel, createdAt: Date, lastSeenAt: Date): Date {
  const { idleMinutes, longestHours } = settings.sessions[channel];
  return new Date(
    Math.min(lastSeenAt.getTime() + idleMinutes * 60_000, createdAt.getTime() + longestHours * 3_600_000),
  );
}
