import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createLogger } from "../log/log.ts";
import { type TestStack, testStack } from "../testing/test-stack.ts";
import { type AccessRule, eventStream, routesFor } from "./route.ts";
import { createServer } from "./server.ts";

const route = routesFor<object>();
const access: AccessRule<object> = { description: "Everybody", check: () => {} };
let stack: TestStack<{ modules: [] }>;
let server: Awaited<ReturnType<typeof createServer>>;
let url: string;

beforeAll(async () => {
  stack = await testStack(() => ({ modules: [] }));
  const routes = [
    route({
      method: "GET",
      url: "/api/sample/live",
      summary: "Goes on",
      access,
      response: eventStream(z.object({})),
      handler: async ({ stream }) => {
        await stream.closed;
        return undefined;
      },
    }),
    route({ method: "GET", url: "/api/sample", summary: "Ends", access, response: z.void(), handler: () => {} }),
  ];
  const { db, clock } = stack;
  const log = createLogger({ level: "silent" });
  server = await createServer({ db, clock, log, modules: [{ name: "sample", routes }], maxInFlight: 2 });
  url = await server.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(async () => {
  await server.close();
  await stack.stop();
});

test("open event streams take no place of a request, whatever they say they accept; closing does not wait for them", async () => {
  const streams = [1, 2, 3].map(() => request(`${url}/api/sample/live`, { headers: { accept: "*/*" } }));
  await Promise.all(
    streams.map((each) => {
      each.on("error", () => {});
      each.end();
      return new Promise((resolve) => each.on("response", resolve));
    }),
  );
  expect((await fetch(`${url}/api/sample`)).status).toBe(204);
  expect((await fetch(`${url}/nowhere`)).status).toBe(404);
  const started = Date.now();
  await server.close();
  expect(Date.now() - started).toBeLessThan(3_000);
});
