import { DivisionCode, Id, Instant, IsoDate, Language, LocalizedText, PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import { RoleCode } from "./roles.ts";

export const Sex = z.enum(["male", "female"]);
export type Sex = z.infer<typeof Sex>;

export const Person = z.object({
  id: Id,
  idNumber: z.string(),
  name: z.string(),
  sex: Sex,
  birthDate: IsoDate,
  division: DivisionCode,
  phone: z.string().nullable(),
  email: z.string().nullable(),
  language: Language,
});
export type Person = z.infer<typeof Person>;

/** How to reach somebody. */
export const Contact = Person.pick({ id: true, name: true, phone: true, email: true, language: true });
export type Contact = z.infer<typeof Contact>;

export const LegalEntityKind = z.enum([
  "enterprise",
  "individual_business",
  "farmers_cooperative",
  "public_institution",
  "social_organisation",
]);
export type LegalEntityKind = z.infer<typeof LegalEntityKind>;

export const LegalEntity = z.object({
  id: Id,
  creditCode: z.string(),
  name: z.string(),
  kind: LegalEntityKind,
  division: DivisionCode,
  legalRepresentativeId: Id,
});
export type LegalEntity = z.infer<typeof LegalEntity>;

export const RepresentedEntity = LegalEntity.omit({ creditCode: true, legalRepresentativeId: true }).extend({
  maskedCreditCode: z.string(),
});
export type RepresentedEntity = z.infer<typeof RepresentedEntity>;

export const OrganisationKind = z.enum(["government", "department", "town", "community", "school", "bank", "hospital"]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

export const OrganisationLevel = z.enum(["nation", "province", "city", "county", "town", "community"]);
export type OrganisationLevel = z.infer<typeof OrganisationLevel>;

/** Division and short letters: 990122-HPF is the housing provident fund centre of 990122. */
export const OrganisationCode = z.string().regex(/^\d{2,12}(-[A-Z0-9]{2,12})*$/);

export const Organisation = z.object({
  id: Id,
  code: OrganisationCode,
  name: LocalizedText,
  kind: OrganisationKind,
  level: OrganisationLevel,
  division: DivisionCode,
  parentId: Id.nullable(),
});
export type Organisation = z.infer<typeof Organisation>;

export const OrganisationDraft = Organisation.omit({ id: true, level: true, parentId: true }).extend({
  name: z.object({ zh: z.string().trim().min(2).max(60), en: z.string().trim().min(2).max(120) }),
  parentCode: OrganisationCode,
});
export type OrganisationDraft = z.infer<typeof OrganisationDraft>;

/** `parent`: those right below it; `division`: those inside it; `search`: part of the name. */
export const OrganisationQuery = PageQuery.extend({
  parent: OrganisationCode.optional(),
  division: DivisionCode.optional(),
  kind: OrganisationKind.optional(),
  search: z.string().trim().min(1).max(50).optional(),
});
export type OrganisationQuery = z.infer<typeof OrganisationQuery>;

/** With those above it, the nearest first. */
export const OrganisationDetail = Organisation.extend({ ancestors: z.array(Organisation) });
export type OrganisationDetail = z.infer<typeof OrganisationDetail>;

export const OrganisationChange = OrganisationDraft.pick({ name: true });
export type OrganisationChange = z.infer<typeof OrganisationChange>;

/** A person as staff see him in a list. */
export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  maskedIdNumber: z.string(),
  maskedPhone: z.string().nullable(),
  division: DivisionCode,
});
export type PersonRow = z.infer<typeof PersonRow>;

export const Position = z.object({
  id: Id,
  personId: Id,
  personName: z.string(),
  organisation: Organisation.pick({ id: true, code: true, name: true }),
  roles: z.array(RoleCode),
  division: DivisionCode,
  validFrom: IsoDate,
  /** First day on which it is held no more. */
  validTo: IsoDate.nullable(),
});
export type Position = z.infer<typeof Position>;

export const PersonDetail = PersonRow.extend({
  sex: Sex,
  birthDate: IsoDate,
  positions: z.array(Position),
  lockedUntil: Instant.nullable(),
});
export type PersonDetail = z.infer<typeof PersonDetail>;

export const PersonRegistration = z.object({
  idNumber: z.string().trim().toUpperCase().max(18),
  name: z.string().trim().min(1).max(50),
  division: DivisionCode,
  phone: z
    .string()
    .regex(/^1[3-9]\d{9}$/)
    .nullable()
    .default(null),
});
export type PersonRegistration = z.infer<typeof PersonRegistration>;

/** `search`: an ID number, a phone, or the beginning of a name. */
export const PersonQuery = PageQuery.extend({ search: z.string().trim().min(1).max(50) });
export type PersonQuery = z.infer<typeof PersonQuery>;

export const StaffQuery = PageQuery.extend({
  organisation: OrganisationCode.optional(),
  role: RoleCode.optional(),
});
export type StaffQuery = z.infer<typeof StaffQuery>;

export const PositionGrant = z.object({
  organisationCode: OrganisationCode,
  roles: z.array(RoleCode).min(1),
  /** The organisation's own division where left out. */
  division: DivisionCode.optional(),
  validFrom: IsoDate.optional(),
  validTo: IsoDate.optional(),
});
export type PositionGrant = z.infer<typeof PositionGrant>;

export const PositionChange = z.object({ roles: z.array(RoleCode).min(1), validTo: IsoDate.nullable().optional() });
export type PositionChange = z.infer<typeof PositionChange>;

/** One line of what administrators did; it cannot be changed afterwards. */
export const AdministrationRecord = z.object({
  id: Id,
  at: Instant,
  actorName: z.string(),
  action: z.enum([
    "person_registered",
    "person_unlocked",
    "sessions_ended",
    "position_granted",
    "position_changed",
    "position_ended",
    "organisation_created",
    "organisation_renamed",
    "screen_figures_changed",
  ]),
  division: DivisionCode,
  target: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type AdministrationRecord = z.infer<typeof AdministrationRecord>;
