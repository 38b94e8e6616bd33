import type { Actor, IdentityService, RoleCode } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import { officeHolders } from "../personas/office-holders.ts";

/** Who acts for a department of the county. */
export type Offices = (letters: string, role: RoleCode) => Promise<Actor>;

export function openOffices(identity: IdentityService, work: () => Work): Offices {
  const holder = officeHolders(identity, work);
  return async (letters, role) => {
    const code = `990122-${letters}`;
    const actor = await holder(code, role);
    if (!actor) throw new RangeError(`nobody is ${role} at ${code}`);
    return actor;
  };
}
