import type { IdentityService } from "@zhida/identity";
import type { PlacesService } from "@zhida/places";
import type { Work } from "@zhida/platform";
import type { Verification } from "./contract.ts";

/** What the use cases need besides the unit of work. */
export type Deps = {
  identity: Pick<IdentityService, "staffOf">;
  places: Pick<PlacesService, "locate" | "area" | "areasWithin" | "distanceM">;
  /** Incidents that wait for a grid worker of these communities to look at what was done; from whoever keeps incidents. */
  verificationsFor(
    work: Work,
    request: { workerId: string; organisations: readonly string[] },
  ): Promise<Verification[]>;
};
