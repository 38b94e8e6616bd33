import type { FastifyRequest } from "fastify";

const expired = new WeakSet<FastifyRequest>();

/** Remembers that the request carried a session that had run out, so that a route that needs one can say so. */
export const markExpiredSession = (request: FastifyRequest): void => {
  expired.add(request);
};

export const hasExpiredSession = (request: FastifyRequest): boolean => expired.has(request);
