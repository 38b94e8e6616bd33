import type { Db, LiveBus, Work } from "@zhida/platform";
import { sha256 } from "./secrets.ts";
import { type FoundSession, findSession } from "./store/sessions.ts";

export const callersChanged = "identity.callers";

/** A page asks many things at once. Another process that missed the news believes an ended session this much longer. */
const KEPT_MS = 2_000;
const MOST = 10_000;

/** Whom the tokens of the last moments belong to. */
export interface CallerMemory {
  find(db: Db, token: string, today: string): Promise<FoundSession | undefined>;
  /** Whatever changes who somebody is, what he may or where he is signed in: after its commit everybody is looked up anew. */
  forget(work: Pick<Work, "db">): void;
  stop(): void;
}

export function callerMemory(live: Pick<LiveBus, "publish" | "subscribe">): CallerMemory {
  let known = new Map<string, { session: FoundSession; until: number }>();
  const unsubscribe = live.subscribe(callersChanged, () => {
    known = new Map();
  });
  return {
    find: async (db, token, today) => {
      const key = `${today} ${token}`;
      const kept = known.get(key);
      if (kept && kept.until > performance.now()) return kept.session;
      // What is forgotten while it is being asked for is not kept.
      const into = known;
      const session = await findSession(db, sha256(token), today);
      if (into.size >= MOST) into.clear();
      if (session) into.set(key, { session, until: performance.now() + KEPT_MS });
      return session;
    },
    forget: (work) => live.publish(work, callersChanged, {}),
    stop: unsubscribe,
  };
}
