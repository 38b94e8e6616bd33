import type { Incidents } from "../deps.ts";
import { refuse } from "./refusals.ts";

/** The counties that are asked about: the one of that code, or all that are served when none is given. */
export function jurisdictions({ places }: Pick<Incidents, "places">, id: string | undefined): string[] {
  const counties = places.areasWithin("", "county").map(({ code }) => code);
  if (!id) return counties;
  if (!counties.includes(id)) throw refuse("jurisdiction_not_found", { params: { id } });
  return [id];
}
