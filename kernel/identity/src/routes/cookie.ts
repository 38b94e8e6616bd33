import type { FastifyReply, FastifyRequest } from "fastify";
import { newToken } from "../secrets.ts";

const NAME = "zhida_session";
const MARK = "zhida_device";
const MARK_DAYS = 400;

export const tokenOf = (request: FastifyRequest): string | undefined => request.cookies[NAME];

/** Without an expiry date: the browser forgets it when closed, the server when the session has run out. */
export function giveCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(NAME, token, { ...attributes, secure: request.protocol === "https" });
}

export const takeCookie = (reply: FastifyReply): void => void reply.clearCookie(NAME, attributes);

/** What marks this browser from one sign-in to the next; a new one where it has none. */
export const markOf = (request: FastifyRequest): string => {
  const mark = request.cookies[MARK];
  return mark && /^[\w-]{20,100}$/.test(mark) ? mark : newToken();
};

export function giveMark(request: FastifyRequest, reply: FastifyReply, mark: string): void {
  const maxAge = MARK_DAYS * 86_400;
  reply.setCookie(MARK, mark, { ...attributes, maxAge, secure: request.protocol === "https" });
}

const attributes = { path: "/", httpOnly: true, sameSite: "lax" } as const;
