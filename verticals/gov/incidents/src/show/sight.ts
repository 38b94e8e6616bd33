import { type Actor, domainsOf } from "@zhida/identity";
import type { Incidents } from "../deps.ts";
import type { Sight } from "../store/map-incidents.ts";
import type { IncidentRecord } from "../store/tables.ts";
import { communityOf } from "./community-of.ts";

/** Which incidents somebody sees on a map: those of public categories, and those of the counties, organisations and communities that are his. */
export function sightOf({ taxonomy, places }: Pick<Incidents, "taxonomy" | "places">, actor: Actor | undefined): Sight {
  const categories = taxonomy.current().categories.flatMap((each) => (each.public ? [each.code] : []));
  const domains = actor ? domainsOf(actor, "incident.view") : [];
  const wide = domains.flatMap(({ division, organisationCode }) => (organisationCode ? [] : [division]));
  const divisions = wide.flatMap((code) =>
    code.length < 6 ? places.areasWithin(code, "county").map((area) => area.code) : [code.slice(0, 6)],
  );
  const organisations = domains.flatMap(({ organisationCode }) => organisationCode ?? []);
  const communities = organisations.flatMap((code) => communityOf(code) ?? []);
  return { categories, divisions, organisations, communities };
}

export type Seeable = Pick<IncidentRecord, "category" | "division" | "organisation" | "community">;

export const isInSight = (sight: Sight, { category, division, organisation, community }: Seeable): boolean =>
  sight.categories.includes(category) ||
  sight.divisions.includes(division) ||
  (organisation !== null && sight.organisations.includes(organisation)) ||
  (community !== null && sight.communities.includes(community));
