import { Id, Instant, Language } from "@zhida/platform/contract";
import { z } from "zod";
import { Channel } from "./actor.ts";

export const IdNumberText = z.string().trim().toUpperCase().min(1).max(18);
export const Phone = z
  .string()
  .trim()
  .regex(/^1[3-9]\d{9}$/);
export const Password = z.string().min(1).max(128);

/** `api` is for applications and is never chosen at sign-in. */
export const SignInChannel = Channel.exclude(["api"]).default("portal");

export const PasswordSignIn = z.object({ idNumber: IdNumberText, password: Password, channel: SignInChannel });
export type PasswordSignIn = z.infer<typeof PasswordSignIn>;

export const CodeRequest = z.object({ phone: Phone });
export type CodeRequest = z.infer<typeof CodeRequest>;

/** The same for a phone that belongs to nobody. */
export const CodeSent = z.object({ expiresInSeconds: z.int(), resendInSeconds: z.int() });
export type CodeSent = z.infer<typeof CodeSent>;

export const CodeSignIn = z.object({ phone: Phone, code: z.string().regex(/^\d{6}$/), channel: SignInChannel });
export type CodeSignIn = z.infer<typeof CodeSignIn>;

/** Options as WebAuthn Level 3 writes them in JSON; handed to the browser as they are. */
export const WebAuthnOptions = z.record(z.string(), z.unknown());

export const PasskeyCeremony = z.object({ ceremonyId: Id, options: WebAuthnOptions });
export type PasskeyCeremony = z.infer<typeof PasskeyCeremony>;

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/);
const authenticatorAttachment = z.enum(["platform", "cross-platform"]).nullish();
const extensionResults = z.record(z.string(), z.unknown()).default({});

/** AuthenticationResponseJSON of WebAuthn Level 3. */
export const PasskeyAssertion = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  authenticatorAttachment,
  clientExtensionResults: extensionResults,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
});
export type PasskeyAssertion = z.infer<typeof PasskeyAssertion>;

/** RegistrationResponseJSON of WebAuthn Level 3. */
export const PasskeyAttestation = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  authenticatorAttachment,
  clientExtensionResults: extensionResults,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
});
export type PasskeyAttestation = z.infer<typeof PasskeyAttestation>;

export const PasskeySignIn = z.object({ ceremonyId: Id, response: PasskeyAssertion, channel: SignInChannel });
export type PasskeySignIn = z.infer<typeof PasskeySignIn>;

export const PasskeyRegistration = z.object({
  ceremonyId: Id,
  name: z.string().trim().min(1).max(40),
  response: PasskeyAttestation,
});
export type PasskeyRegistration = z.infer<typeof PasskeyRegistration>;

export const Passkey = z.object({
  id: Id,
  name: z.string(),
  /** Kept in step across the owner's devices by their maker. */
  synced: z.boolean(),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
});
export type Passkey = z.infer<typeof Passkey>;

export const SignInMethod = z.enum(["password", "code", "passkey"]);
export type SignInMethod = z.infer<typeof SignInMethod>;

export const Session = z.object({
  id: Id,
  current: z.boolean(),
  channel: Channel,
  method: SignInMethod,
  device: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
});
export type Session = z.infer<typeof Session>;

/** `current` may be left out within ten minutes after a sign-in by phone code or passkey, or when there is no password yet. */
export const PasswordChange = z.object({ current: Password.optional(), next: Password });
export type PasswordChange = z.infer<typeof PasswordChange>;

export const LanguageChange = z.object({ language: Language });
export type LanguageChange = z.infer<typeof LanguageChange>;

/** `null`: as oneself again. */
export const ActAs = z.object({ legalEntityId: Id.nullable() });
export type ActAs = z.infer<typeof ActAs>;
