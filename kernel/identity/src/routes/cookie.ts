import type { FastifyReply, FastifyRequest } from "fastify";

const NAME = "zhida_session";

export const tokenOf = (request: FastifyRequest): string | undefined => request.cookies[NAME];

/** Without an expiry date: the browser forgets it when closed, the server when the session has run out. */
export function giveCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(NAME, token, { ...attributes, secure: request.protocol === "https" });
}

export const takeCookie = (reply: FastifyReply): void => void reply.clearCookie(NAME, attributes);

const attributes = { path: "/", httpOnly: true, sameSite: "lax" } as const;
