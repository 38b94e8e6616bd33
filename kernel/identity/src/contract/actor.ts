import { DivisionCode, Id, Instant, Language, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { Permission } from "./permissions.ts";
import { RoleCode } from "./roles.ts";

/** Where somebody acts: by himself, or through an officer at the counter, at the service desk, at the kiosk. */
export const Channel = z.enum(["portal", "console", "counter", "desk", "kiosk", "api"]);
export type Channel = z.infer<typeof Channel>;

export const SubjectKind = z.enum(["person", "legal_entity"]);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** Whom one acts as: oneself, or an enterprise that one legally represents. `key` is the ID number or the credit code. */
export const Subject = z.object({
  kind: SubjectKind,
  id: Id,
  key: z.string(),
  name: z.string(),
  division: DivisionCode,
});
export type Subject = z.infer<typeof Subject>;

/** An office held today. Its powers reach over `division`, which lies within the organisation's own. */
export const HeldPosition = z.object({
  organisationId: Id,
  organisationCode: z.string(),
  organisationName: LocalizedText,
  division: DivisionCode,
  roles: z.array(RoleCode),
});
export type HeldPosition = z.infer<typeof HeldPosition>;

/** The signed-in caller of a request. Stays inside the server: it carries the full key of its subject. */
export const Actor = z.object({
  sessionId: Id,
  personId: Id,
  name: z.string(),
  language: Language,
  channel: Channel,
  subject: Subject,
  positions: z.array(HeldPosition),
});
export type Actor = z.infer<typeof Actor>;

/** What a browser learns about its own session: keys are masked, permissions are worked out. */
export const Me = Actor.omit({ subject: true }).extend({
  subject: Subject.omit({ key: true }).extend({ maskedKey: z.string() }),
  maskedIdNumber: z.string(),
  maskedPhone: z.string().nullable(),
  hasPassword: z.boolean(),
  permissions: z.array(Permission),
  expiresAt: Instant,
});
export type Me = z.infer<typeof Me>;
