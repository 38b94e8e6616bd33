import { divisionCovers } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { Deps } from "./deps.ts";

/** Length of a county's code. */
const COUNTY = 6;

/** Ids of those who supervise ratings in the county of this division, whichever of its offices they sit in. */
export async function supervisorsOf(
  { identity }: Pick<Deps, "identity">,
  work: Work,
  division: string,
): Promise<string[]> {
  const offices = (await identity.listOrganisations(work, { division: division.slice(0, COUNTY) })).filter(
    (office) =>
      (office.kind === "government" || office.kind === "department") && divisionCovers(office.division, division),
  );
  const holders = await Promise.all(offices.map((office) => identity.staffOf(work, office.code, "supervisor")));
  return [...new Set(holders.flat().map((holder) => holder.id))];
}
