import type { Actor, IdentityService } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import { asCaller } from "../history/townspeople.ts";
import { type OfficeHolder, officeHolders, SMALL_COUNTY } from "../personas/office-holders.ts";
import { population } from "../population.ts";

export type Cast = {
  holder: OfficeHolder;
  /** Some adults of the county who report what they see. */
  residents: Actor[];
};

const RESIDENTS = 80;

export async function castOf(identity: IdentityService, work: Work): Promise<Cast> {
  const residents: Actor[] = [];
  for (const { household } of population(SMALL_COUNTY).households()) {
    const head = household.members.find(({ relation }) => relation === "head");
    if (head) residents.push(await asCaller(identity, work, { person: head.person, household }));
    if (residents.length >= RESIDENTS) break;
  }
  return { residents, holder: officeHolders(identity, () => work) };
}
