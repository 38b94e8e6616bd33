import type { Subscription } from "./events/event.ts";
import type { Route } from "./http/route.ts";
import { cleanUp } from "./jobs/clean-up.ts";
import type { Job } from "./jobs/job.ts";

/** What a module gives to the process that runs it: the only thing the wiring knows of it. */
export type Module = {
  name: string;
  /** Folder of `NNNN_name.sql` files. */
  migrations?: URL;
  routes?: Route[];
  jobs?: Job[];
  subscriptions?: Subscription[];
  start?(): Promise<void>;
  stop?(): Promise<void>;
};

/** The platform's own tables and housekeeping; comes first in every list of modules. */
export const platformModule = (): Module => ({
  name: "platform",
  migrations: new URL("../migrations/", import.meta.url),
  jobs: [cleanUp],
});
