import reference from "@scalar/fastify-api-reference";
import type { FastifyInstance } from "fastify";

/** The browsable API reference at `/docs` and the document itself at `/openapi.json`. */
export async function serveApiReference(server: FastifyInstance): Promise<void> {
  server.get("/openapi.json", { schema: { hide: true } as object }, async () => server.swagger());
  await server.register(async (scope) => {
    // The reference page starts itself by an inline script, which the platform's policy forbids everywhere else.
    scope.addHook("onSend", async (_request, reply) => {
      reply.header(
        "content-security-policy",
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:",
      );
    });
    await scope.register(reference, {
      routePrefix: "/docs",
      configuration: {
        url: "/openapi.json",
        withDefaultFonts: false,
        telemetry: false,
        title: "Zhida 直达 API",
      } as object,
    });
  });
}
