import type { Actor, IdentityService, RoleCode } from "@zhida/identity";
import { newId, type Work } from "@zhida/platform";
import { asCaller } from "../history/townspeople.ts";
import { population } from "../population.ts";

/** Who acts for an organisation, by its code; undefined where nobody holds the role there. */
export type Cast = {
  holder(organisation: string, role: RoleCode): Promise<Actor | undefined>;
  /** Some adults of the county who report what they see. */
  residents: Actor[];
};

/** The staff is the same in a county of any size. */
const SMALL_COUNTY = 300;
const RESIDENTS = 80;

export async function castOf(identity: IdentityService, work: Work): Promise<Cast> {
  const { appointments, households } = population(SMALL_COUNTY);
  const residents: Actor[] = [];
  for (const { household } of households()) {
    const head = household.members.find(({ relation }) => relation === "head");
    if (head) residents.push(await asCaller(identity, work, { person: head.person, household }));
    if (residents.length >= RESIDENTS) break;
  }
  const known = new Map<string, Promise<Actor | undefined>>();
  const find = async (code: string, role: RoleCode): Promise<Actor | undefined> => {
    const held = appointments.find(({ office }) => office.organisation === code && office.roles.includes(role));
    const organisation = await identity.organisationByCode(work, code);
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
  return {
    residents,
    holder: (code, role) => {
      const key = `${role}@${code}`;
      const found = known.get(key) ?? find(code, role);
      known.set(key, found);
      return found;
    },
  };
}
