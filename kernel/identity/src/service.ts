import type { Work } from "@zhida/platform";
import type {
  Actor,
  AdministrationRecord,
  Channel,
  Contact,
  LegalEntity,
  Organisation,
  OrganisationKind,
  Person,
  PersonRegistration,
  PositionGrant,
  RoleCode,
} from "./contract.ts";

/** What other modules ask of identity. `find*` may return undefined. */
export interface IdentityService {
  findPerson(work: Work, personId: string): Promise<Person | undefined>;
  findPersonByIdNumber(work: Work, idNumber: string): Promise<Person | undefined>;
  /** Those of many ID numbers that are registered, by ID number; one statement. */
  findPeopleByIdNumbers(work: Work, idNumbers: readonly string[]): Promise<Map<string, Person>>;
  findLegalEntity(work: Work, legalEntityId: string): Promise<LegalEntity | undefined>;
  findLegalEntityByCreditCode(work: Work, creditCode: string): Promise<LegalEntity | undefined>;
  /** Those of many credit codes that are registered, by credit code; one statement. */
  findLegalEntitiesByCreditCodes(work: Work, creditCodes: readonly string[]): Promise<Map<string, LegalEntity>>;
  /** The enterprises whose legal representative the person is, by name. */
  listRepresentedEntities(work: Work, personId: string): Promise<LegalEntity[]>;

  /** Kept in memory and refreshed on change: costs no statement. */
  organisationByCode(work: Work, code: string): Promise<Organisation | undefined>;
  findOrganisation(work: Work, organisationId: string): Promise<Organisation | undefined>;
  /** All of them inside the division (itself included), by code. */
  listOrganisations(work: Work, filter?: { division?: string; kind?: OrganisationKind }): Promise<Organisation[]>;

  /** Who holds the role in that organisation today, by name. */
  staffOf(work: Work, organisationCode: string, role?: RoleCode): Promise<Contact[]>;
  /** Who holds the role today for that very division, in whichever of its organisations, by name; one statement. */
  staffIn(work: Work, division: string, role: RoleCode): Promise<Contact[]>;
  contact(work: Work, personId: string): Promise<Contact | undefined>;
  contacts(work: Work, personIds: readonly string[]): Promise<Contact[]>;

  /** Writes down, where administrators' deeds stand, what one of them did to what roles may see. */
  recordAdministration(
    work: Work,
    by: Actor,
    record: Pick<AdministrationRecord, "action" | "division" | "target" | "detail">,
  ): Promise<void>;

  /** For set-up and tests: the checks of the forms apply, the permissions of a caller do not. */
  registerPerson(work: Work, registration: PersonRegistration & { password?: string }): Promise<Person>;
  grantPosition(work: Work, personId: string, grant: PositionGrant): Promise<void>;
  /** Opens a session without proof of identity, for tests and load generators; `token` goes into the cookie. */
  openSession(
    work: Work,
    options: { personId: string; channel?: Channel },
  ): Promise<{ token: string; sessionId: string }>;
  /** The holder of a session token; undefined for none, a refusal for an expired session. One statement. */
  authenticate(work: Work, token: string): Promise<Actor | undefined>;
}
