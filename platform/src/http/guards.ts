import type { FastifyInstance } from "fastify";
import { refuse } from "../errors/common-refusals.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A browser sends our cookie from any page, but only our own pages can add this header (OWASP: custom request header).
 * Calls without a cookie carry no authority to steal and pass.
 */
export function guardCrossSite(server: FastifyInstance): void {
  server.addHook("onRequest", async (request) => {
    if (SAFE.has(request.method) || !request.headers.cookie) return;
    if (request.headers["x-zhida-request"] === undefined) throw refuse("cross_site");
  });
}

/** Answers early when more requests are under way than can be served in good time. Open event streams do not count. */
export function guardOverload(server: FastifyInstance, maxInFlight: number): void {
  const inFlight = new Set<string>();
  server.addHook("onRequest", async (request) => {
    if (inFlight.size >= maxInFlight && request.url.startsWith("/api/")) {
      throw refuse("busy", { params: { seconds: 2 }, retryAfter: 2 });
    }
    if (!(request.routeOptions.config as { stays?: boolean }).stays) inFlight.add(request.id);
  });
  server.addHook("onResponse", async (request) => {
    inFlight.delete(request.id);
  });
  server.addHook("onRequestAbort", async (request) => {
    inFlight.delete(request.id);
  });
}
