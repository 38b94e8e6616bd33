import { tmpdir } from "node:os";
import { caseflowModule } from "@zhida/caseflow";
import { feedbackModule } from "@zhida/feedback";
import { identityModule } from "@zhida/identity";
import { notifyModule } from "@zhida/notify";
import { createDb, createLiveBus, type Db, localBlobs, type Module, systemClock } from "@zhida/platform";

export type OnStatement = (sql: string, parameters: readonly unknown[]) => void;
export type Kernel = Awaited<ReturnType<typeof wireKernel>>;

/** The modules that every case passes through, wired as the server wires them, on one database. */
export async function wireKernel(url: string, onStatement?: OnStatement) {
  const clock = systemClock();
  const db: Db = createDb({ url, onStatement });
  const live = await createLiveBus(url);
  const publicUrl = "http://127.0.0.1";
  const identity = identityModule({ db, clock, live, sendCode: async () => {} });
  const notify = notifyModule({ db, clock, live, publicUrl, identity: identity.service });
  const caseflow = caseflowModule({ db, clock, live, publicUrl, identity: identity.service, remind: async () => {} });
  const feedback = feedbackModule({ identity: identity.service, caseflow: caseflow.service, notify: notify.service });
  return { url, clock, db, live, blobs: localBlobs(tmpdir()), identity, notify, caseflow, feedback };
}

/** What a server needs of the modules of a bench, which start and stop together. */
export const together = ({ url, clock, db, live, identity }: Kernel, modules: Module[]) => ({
  url,
  db,
  clock,
  modules,
  authenticate: identity.authenticate,
  identity: identity.service,
  start: async () => {
    for (const module of modules) await module.start?.();
  },
  stop: async () => {
    for (const module of modules) await module.stop?.();
    await live.stop();
    await db.destroy();
  },
});
