import { type Actor, domainsOf } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { Context } from "./deps.ts";
import type { Places } from "./store/list-cases.ts";

/** Where the viewer sees cases; costs no statement. An organisation inside a division that is seen whole is not named again. */
export async function placesOf({ identity }: Context, work: Work, viewer: Actor): Promise<Places> {
  const domains = domainsOf(viewer, "case.view");
  const divisions = new Set<string>();
  for (const { division, organisationCode } of domains) {
    if (organisationCode) continue;
    divisions.add(division);
    for (const inside of await identity.listOrganisations(work, { division })) divisions.add(inside.division);
  }
  const organisations = domains.flatMap(({ division, organisationCode }) =>
    organisationCode && !divisions.has(division) ? [{ code: organisationCode, division: prefixOf(division) }] : [],
  );
  return { divisions: [...divisions], organisations };
}

/** 10 is the nation: every code lies in it. */
const prefixOf = (division: string): string => (division === "10" ? "" : division);
