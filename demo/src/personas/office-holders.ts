import type { Actor, IdentityService, RoleCode } from "@zhida/identity";
import { newId, type Work } from "@zhida/platform";
import { population } from "../population.ts";

/** Who acts for an organisation, by its code; undefined where nobody holds the role there. */
export type OfficeHolder = (organisation: string, role: RoleCode) => Promise<Actor | undefined>;

/** The staff is the same in a county of any size. */
export const SMALL_COUNTY = 300;

export function officeHolders(identity: Pick<IdentityService, "organisationByCode">, work: () => Work): OfficeHolder {
  const { appointments } = population(SMALL_COUNTY);
  const known = new Map<string, Promise<Actor | undefined>>();
  const find: OfficeHolder = async (code, role) => {
    const held = appointments.find(({ office }) => office.organisation === code && office.roles.includes(role));
    const organisation = await identity.organisationByCode(work(), code);
    if (!held || !organisation) return undefined;
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
          division: office.division ?? "990122",
          roles: office.roles,
        },
      ],
    };
  };
  return (code, role) => {
    const key = `${role}@${code}`;
    const found = known.get(key) ?? find(code, role);
    known.set(key, found);
    return found;
  };
}
