import {
  CodeSent,
  Me,
  Passkey,
  type PasskeyAssertion,
  type PasskeyAttestation,
  PasskeyCeremony,
  RepresentedEntity,
  Session,
} from "@zhida/identity/contract";
import type { Language } from "@zhida/platform/contract";
import { z } from "zod";
import { call } from "./call.ts";

type SignInChannel = "portal" | "console" | "counter" | "desk" | "kiosk";
type WithoutExtensions<Response extends { clientExtensionResults: unknown }> = Omit<Response, "clientExtensionResults">;

const base = "/api/identity";
const list = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

export const getMe = () => call({ path: `${base}/me`, answer: Me });

export const signInWithPassword = (body: { idNumber: string; password: string; channel: SignInChannel }) =>
  call({ method: "POST", path: `${base}/sign-in/password`, body, answer: Me });

export const requestCode = (phone: string) =>
  call({ method: "POST", path: `${base}/sign-in/codes`, body: { phone }, answer: CodeSent });

export const signInWithCode = (body: { phone: string; code: string; channel: SignInChannel }) =>
  call({ method: "POST", path: `${base}/sign-in/code`, body, answer: Me });

export const beginPasskeySignIn = () =>
  call({ method: "POST", path: `${base}/sign-in/passkey/options`, answer: PasskeyCeremony });

export const signInWithPasskey = (body: {
  ceremonyId: string;
  response: WithoutExtensions<PasskeyAssertion>;
  channel: SignInChannel;
}) => call({ method: "POST", path: `${base}/sign-in/passkey`, body, answer: Me });

export const signOut = () => call({ method: "POST", path: `${base}/sign-out`, answer: z.void() });

export const signOutEverywhere = () => call({ method: "POST", path: `${base}/sign-out-everywhere`, answer: z.void() });

export const listEntities = () => call({ path: `${base}/entities`, answer: list(RepresentedEntity) });

export const actAs = (legalEntityId: string | null) =>
  call({ method: "POST", path: `${base}/act-as`, body: { legalEntityId }, answer: Me });

export const saveLanguage = (language: Language) =>
  call({ method: "PUT", path: `${base}/language`, body: { language }, answer: z.void() });

export const changePassword = (body: { current?: string; next: string }) =>
  call({ method: "POST", path: `${base}/password`, body, answer: z.void() });

export const listSessions = () => call({ path: `${base}/sessions`, answer: list(Session) });

export const endSession = (id: string) => call({ method: "DELETE", path: `${base}/sessions/${id}`, answer: z.void() });

export const listPasskeys = () => call({ path: `${base}/passkeys`, answer: list(Passkey) });

export const beginPasskeyRegistration = () =>
  call({ method: "POST", path: `${base}/passkeys/options`, answer: PasskeyCeremony });

export const registerPasskey = (body: {
  ceremonyId: string;
  name: string;
  response: WithoutExtensions<PasskeyAttestation>;
}) => call({ method: "POST", path: `${base}/passkeys`, body, answer: Passkey });

export const removePasskey = (id: string) =>
  call({ method: "DELETE", path: `${base}/passkeys/${id}`, answer: z.void() });
