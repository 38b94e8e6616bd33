import { tmpdir } from "node:os";
import { caseflowModule } from "@zhida/caseflow";
import { feedbackModule } from "@zhida/feedback";
import { govIncidentsModule } from "@zhida/gov-incidents";
import { identityModule } from "@zhida/identity";
import { notifyModule } from "@zhida/notify";
import { placesModule } from "@zhida/places";
import { createDb, createLiveBus, type Db, localBlobs, platformModule, systemClock } from "@zhida/platform";

export type Wired = Awaited<ReturnType<typeof wire>>;

/** The modules that an incident passes through, wired as the server wires them, on one database. */
export async function wire(url: string, onStatement?: (sql: string, parameters: readonly unknown[]) => void) {
  const clock = systemClock();
  const db: Db = createDb({ url, onStatement });
  const live = await createLiveBus(url);
  const publicUrl = "http://127.0.0.1";
  const identity = identityModule({ db, clock, live, sendCode: async () => {} });
  const notify = notifyModule({ db, clock, live, publicUrl, identity: identity.service });
  const places = placesModule({ db, live });
  const caseflow = caseflowModule({ db, clock, live, publicUrl, identity: identity.service, remind: async () => {} });
  const feedback = feedbackModule({ identity: identity.service, caseflow: caseflow.service, notify: notify.service });
  const incidents = govIncidentsModule({
    db,
    clock,
    live,
    blobs: localBlobs(tmpdir()),
    identity: identity.service,
    caseflow: caseflow.service,
    feedback: feedback.service,
    notify: notify.service,
    places: places.service,
  });
  const modules = [platformModule(), identity, notify, places, caseflow, feedback, incidents];
  return {
    url,
    db,
    clock,
    modules,
    authenticate: identity.authenticate,
    identity: identity.service,
    places: places.service,
    incidents: incidents.service,
    start: async () => {
      for (const module of modules) await module.start?.();
    },
    stop: async () => {
      for (const module of modules) await module.stop?.();
      await live.stop();
      await db.destroy();
    },
  };
}
