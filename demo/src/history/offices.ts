import type { Actor, IdentityService, RoleCode } from "@zhida/identity";
import { newId, type Work } from "@zhida/platform";
import { population } from "../population.ts";

/** Who acts for a department of the county. */
export type Offices = (letters: string, role: RoleCode) => Promise<Actor>;

export function openOffices(identity: IdentityService, work: () => Work): Offices {
  const { appointments } = population(smallCounty);
  return async (letters, role) => {
    const code = `990122-${letters}`;
    const held = appointments.find(({ office }) => office.organisation === code && office.roles.includes(role));
    const organisation = await identity.organisationByCode(work(), code);
    if (!held || !organisation) throw new RangeError(`nobody is ${role} at ${code}`);
    const { person, office } = held;
    return {
      sessionId: newId(),
      personId: person.id,
      name: person.name,
      language: "zh-CN",
      channel: "console",
      subject: { kind: "person", id: person.id, key: person.idNumber, name: person.name, division: "990122" },
      positions: [
        {
          organisationId: organisation.id,
          organisationCode: code,
          organisationName: organisation.name,
          division: "990122",
          roles: office.roles,
        },
      ],
    };
  };
}

/** The staff is the same in a county of any size. */
const smallCounty = 300;
