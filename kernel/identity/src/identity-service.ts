import { dateInChina } from "@zhida/platform/contract";
import { authenticate } from "./authenticate.ts";
import type { Deps } from "./deps.ts";
import { grantPosition } from "./grant-position.ts";
import { openSession } from "./open-session.ts";
import { divisionCovers } from "./policy.ts";
import { recordAdministration } from "./record-administration.ts";
import { refuse } from "./refusals.ts";
import { registerPerson } from "./register-person.ts";
import type { IdentityService } from "./service.ts";
import {
  findEntityByCreditCode,
  findEntityById,
  listEntitiesByCreditCodes,
  listEntitiesOf,
} from "./store/legal-entities.ts";
import { findPersonById, findPersonByIdNumber, listContacts, listPeopleByIdNumbers } from "./store/people.ts";
import { listHolders, listHoldersIn } from "./store/positions.ts";

export function identityService(deps: Deps): IdentityService {
  const { organisations } = deps;
  return {
    findPerson: ({ db }, id) => findPersonById(db, id),
    findPersonByIdNumber: ({ db }, idNumber) => findPersonByIdNumber(db, idNumber),
    findPeopleByIdNumbers: async ({ db }, idNumbers) =>
      new Map((await listPeopleByIdNumbers(db, idNumbers)).map((person) => [person.idNumber, person])),
    findLegalEntity: ({ db }, id) => findEntityById(db, id),
    findLegalEntityByCreditCode: ({ db }, creditCode) => findEntityByCreditCode(db, creditCode),
    findLegalEntitiesByCreditCodes: async ({ db }, creditCodes) =>
      new Map((await listEntitiesByCreditCodes(db, creditCodes)).map((entity) => [entity.creditCode, entity])),
    listRepresentedEntities: ({ db }, personId) => listEntitiesOf(db, personId),

    organisationByCode: ({ db }, code) => organisations.byCode(db, code),
    findOrganisation: ({ db }, id) => organisations.byId(db, id),
    listOrganisations: async ({ db }, { division, kind } = {}) =>
      (await organisations.all(db)).filter(
        (each) => (!division || divisionCovers(division, each.division)) && (!kind || each.kind === kind),
      ),

    staffOf: async ({ db, now }, code, role) => {
      const organisation = await organisations.byCode(db, code);
      return organisation ? listHolders(db, dateInChina(now), organisation.id, role) : [];
    },
    staffIn: ({ db, now }, division, role) => listHoldersIn(db, dateInChina(now), division, role),
    contact: async ({ db }, personId) => (await listContacts(db, [personId]))[0],
    contacts: ({ db }, personIds) => listContacts(db, personIds),

    recordAdministration,

    registerPerson: (work, registration) => registerPerson(work, registration),
    grantPosition: async (work, personId, grant) => {
      await grantPosition(deps, work, personId, grant);
    },
    openSession: (work, { personId, channel = "portal" }) =>
      openSession(deps, work, { personId, channel, method: "password", device: "" }),
    authenticate: async (work, token) => {
      const actor = await authenticate(deps, work, token);
      if (actor === "expired") throw refuse("session_expired");
      return actor;
    },
  };
}
