import { govIncidentsModule } from "@zhida/gov-incidents";
import { placesModule } from "@zhida/places";
import { platformModule } from "@zhida/platform";
import { type OnStatement, together, wireKernel } from "../http/wire.ts";

export type Wired = Awaited<ReturnType<typeof wire>>;

/** The modules that an incident passes through. */
export async function wire(url: string, onStatement?: OnStatement) {
  const kernel = await wireKernel(url, onStatement);
  const { db, clock, live, blobs, identity, notify, caseflow, feedback } = kernel;
  const places = placesModule({ db, live });
  const incidents = govIncidentsModule({
    db,
    clock,
    live,
    blobs,
    identity: identity.service,
    caseflow: caseflow.service,
    feedback: feedback.service,
    notify: notify.service,
    places: places.service,
  });
  return {
    ...together(kernel, [platformModule(), identity, notify, places, caseflow, feedback, incidents]),
    places: places.service,
    incidents: incidents.service,
  };
}
