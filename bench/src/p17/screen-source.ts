import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { type County, makeCounty } from "./county.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

export type Source = { url: string; sent(): number; stop(): Promise<void> };

/**
 * Stands in for a county at its busiest: the built page, what it asks for at first, and two streams that say `perSecond` things a
 * second between them, each of its own, with positions of all trucks twice a second among them.
 */
export async function startSource(dist: string, { perSecond }: { perSecond: number }): Promise<Source> {
  const county = makeCounty();
  const streams = new Map<string, Set<ServerResponse>>();
  let sent = 0;
  const say = (stream: string, news: unknown) => {
    for (const to of streams.get(stream) ?? []) to.write(`data: ${JSON.stringify(news)}\n\n`);
    if ((streams.get(stream)?.size ?? 0) > 0) sent++;
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://source").pathname;
    if (path.endsWith("/stream")) return openStream(path, request, response, streams);
    if (path.startsWith("/api/")) return answer(county, path, response);
    sendFile(dist, path, response);
  });
  const url = await listen(server);
  let beat = 0;
  const timer = setInterval(() => {
    beat++;
    if (beat % Math.round(perSecond / 2) === 0) say("/api/monitoring/stream", county.nextPositions());
    else if (beat % 10 === 0) say("/api/monitoring/stream", county.nextAlarm());
    else say("/api/incidents/stream", county.nextNews());
  }, 1000 / perSecond);
  return {
    url,
    sent: () => sent,
    stop: () => {
      clearInterval(timer);
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function openStream(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  streams: Map<string, Set<ServerResponse>>,
): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write(": open\n\n");
  const followers = streams.get(path) ?? new Set();
  streams.set(path, followers.add(response));
  request.on("close", () => followers.delete(response));
}

function answer(county: County, path: string, response: ServerResponse): void {
  const found = county.answer(path);
  if (found === undefined) {
    response.writeHead(404, { "content-type": "application/problem+json" });
    response.end("{}");
    return;
  }
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(found));
}

function sendFile(dist: string, path: string, response: ServerResponse): void {
  const file = extname(path) ? path.slice(1) : "screen.html";
  try {
    const content = readFileSync(join(dist, file));
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(content);
  } catch {
    response.writeHead(404);
    response.end();
  }
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${(server.address() as { port: number }).port}`));
  });
