import type { Authenticate, Clock, Db, LiveBus, Module } from "@zhida/platform";
import { callerMemory } from "./caller-memory.ts";
import type { Deps, SendCode } from "./deps.ts";
import { identityService } from "./identity-service.ts";
import { identityJobs } from "./jobs.ts";
import { organisationDirectory } from "./organisation-directory.ts";
import { authenticateRequest } from "./routes/authenticate-request.ts";
import { organisationRoutes } from "./routes/organisation-routes.ts";
import { ownAccountRoutes } from "./routes/own-account-routes.ts";
import { passkeyRoutes } from "./routes/passkey-routes.ts";
import { peopleRoutes } from "./routes/people-routes.ts";
import { positionRoutes } from "./routes/position-routes.ts";
import { signInRoutes } from "./routes/sign-in-routes.ts";
import type { IdentityService } from "./service.ts";
import { defaultSettings, type Settings } from "./settings.ts";

export interface IdentityOptions {
  db: Db;
  clock: Clock;
  live: Pick<LiveBus, "publish" | "subscribe">;
  sendCode: SendCode;
  settings?: Partial<Settings>;
  publicUrl?: string | undefined;
  /** The machine's time; tests bring their own. */
  wallNow?: () => Date;
}

export type IdentityModule = Module & { service: IdentityService; authenticate: Authenticate };

/** Who people are and what they may. `authenticate` is for the server. */
export function identityModule(options: IdentityOptions): IdentityModule {
  const { db, clock, live, sendCode, publicUrl, wallNow = () => new Date() } = options;
  const organisations = organisationDirectory(live, wallNow);
  const callers = callerMemory(live);
  const deps: Deps = {
    settings: { ...defaultSettings, ...options.settings },
    wallNow,
    sendCode,
    organisations,
    callers,
    live,
    publicUrl,
  };
  return {
    name: "identity",
    migrations: new URL("../migrations/", import.meta.url),
    routes: [
      ...signInRoutes(deps),
      ...ownAccountRoutes(deps),
      ...passkeyRoutes(deps),
      ...peopleRoutes(deps),
      ...positionRoutes(deps),
      ...organisationRoutes(deps),
    ],
    jobs: identityJobs(deps),
    stop: async () => {
      organisations.stop();
      callers.stop();
    },
    service: identityService(deps),
    authenticate: authenticateRequest({ ...deps, db, clock }),
  };
}
