import type { FastifyRequest } from "fastify";

/** Where the browser believes to be. */
export const originOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}`;
