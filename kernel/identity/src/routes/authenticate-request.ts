import type { Authenticate, Clock, Db } from "@zhida/platform";
import { authenticate } from "../authenticate.ts";
import type { Deps } from "../deps.ts";
import { tokenOf } from "./cookie.ts";
import { markExpiredSession } from "./expired-sessions.ts";

/** What the server asks for every request: the caller behind the session cookie. */
export const authenticateRequest =
  (deps: Deps & { db: Db; clock: Clock }): Authenticate =>
  async (request) => {
    const token = tokenOf(request);
    if (!token) return undefined;
    const actor = await authenticate(deps, { db: deps.db, now: deps.clock.now(), requestId: request.id }, token);
    if (actor === "expired") markExpiredSession(request);
    if (actor === "expired" || !actor) return undefined;
    return { caller: actor, key: `${actor.personId}:${actor.subject.id}` };
  };
