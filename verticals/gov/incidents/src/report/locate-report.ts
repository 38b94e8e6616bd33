import type { ReportedPlace } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { refuse } from "../refusals.ts";

export type Located = {
  division: string;
  town: string | null;
  community: string | null;
  grid: string | null;
  lon: number;
  lat: number;
  accuracyM: number | null;
  address: string;
};

/** Where it lies and what people call it; refuses a place outside of the county. */
export function locateReport({ places }: Pick<Incidents, "places">, given: ReportedPlace): Located {
  const lon = sixDecimals(given.lon);
  const lat = sixDecimals(given.lat);
  const found = places.locate({ lon, lat });
  if (!found) throw refuse("outside");
  const { division, town, community, grid } = found;
  const address = given.address || (places.addressAt({ lon, lat })?.zh ?? found.name.zh);
  return { division, town, community, grid, lon, lat, accuracyM: given.accuracyM ?? null, address };
}

/** A tenth of a metre. */
const sixDecimals = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
