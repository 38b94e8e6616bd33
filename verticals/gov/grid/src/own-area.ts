import { type Actor, can, domainsOf } from "@zhida/identity";
import type { PlacesService } from "@zhida/places";
import type { LocalizedText } from "@zhida/platform/contract";
import { refuse } from "./refusals.ts";

/** The organisation of a community, whose grid workers look after its grids. */
export const organisationOf = (gridCode: string): string => `${gridCode.slice(0, 12)}-COM`;

/** Organisations in which one works in the grids. */
export const ownOrganisations = (actor: Actor): string[] => [
  ...new Set(domainsOf(actor, "grid.work").flatMap(({ organisationCode }) => organisationCode ?? [])),
];

/** Refuses a grid that is not there and one of another community. */
export function ownGrid(
  places: Pick<PlacesService, "area">,
  actor: Actor,
  code: string,
): { code: string; name: LocalizedText } {
  const area = places.area(code);
  if (!area) throw refuse("grid_unknown", { params: { grid: code } });
  if (!can(actor, "grid.work", { organisationCode: organisationOf(code) }))
    throw refuse("not_your_grid", { params: { grid: area.name.zh } });
  return { code, name: area.name };
}
