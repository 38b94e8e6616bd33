import { readdirSync } from "node:fs";
import { sep } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Audiences with an HTML page of their own, by the first part of the path; everybody else gets the portal. */
const PAGES: Record<string, string> = { console: "console.html", screen: "screen.html" };

/** Serves the built web app: files by name, every other page by the entry of its audience. */
export async function serveWebApp(server: FastifyInstance, dist: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: dist,
    serve: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      // The names of assets carry their hash: another content is another name.
      const isAsset = path.includes(`${sep}assets${sep}`);
      reply.header("cache-control", isAsset ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  const rootFiles = new Set(readdirSync(dist));
  server.get("/*", { schema: { hide: true } as object }, async (request, reply) => {
    const path = request.url.split(/[?#]/, 1)[0] ?? "/";
    if (path.startsWith("/api/")) return reply.callNotFound();
    const first = path.split("/")[1] ?? "";
    if (first === "assets" || (first !== "" && rootFiles.has(first))) return reply.sendFile(path);
    return reply.sendFile(PAGES[first] ?? "index.html");
  });
}
