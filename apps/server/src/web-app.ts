import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Audiences with an HTML page of their own, by the first part of the path; everybody else gets the portal. */
const PAGES = { console: "console.html" } as const;

/** Serves the built web app: files by name, every other page by the entry of its audience. */
export async function serveWebApp(server: FastifyInstance, dist: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: dist,
    wildcard: false,
    index: false,
    preCompressed: existsSync(join(dist, "index.html.gz")),
    setHeaders: (reply, path) => {
      const isHashed = path.includes(`${join("dist", "assets")}`);
      reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  server.get("/*", { schema: { hide: true } as object }, async (request, reply) => {
    const audience = request.url.split(/[/?#]/)[1] ?? "";
    if (audience === "api") return reply.callNotFound();
    const page = PAGES[audience as keyof typeof PAGES] ?? "index.html";
    return reply.header("cache-control", "no-cache").sendFile(page);
  });
}
