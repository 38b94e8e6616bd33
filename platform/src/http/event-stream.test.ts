import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { refuse } from "../errors/common-refusals.ts";
import { type TestStack, testStack } from "../testing/test-stack.ts";
import { type AccessRule, eventStream, routesFor } from "./route.ts";

const route = routesFor<object>();
const access: AccessRule<object> = { description: "Everybody", check: () => {} };

let stack: TestStack<{ modules: { name: string }[] }>;
beforeAll(async () => {
  const routes = [
    route({
      method: "GET",
      url: "/sample/closed",
      summary: "Is for nobody",
      access,
      response: eventStream(z.object({ n: z.int() })),
      handler: async () => {
        throw refuse("forbidden");
      },
    }),
    route({
      method: "GET",
      url: "/sample/news",
      summary: "Says one thing and fails",
      access,
      response: eventStream(z.object({ n: z.int() })),
      handler: async ({ stream }) => {
        stream.send({ n: 1 });
        throw new Error("nobody knows why");
      },
    }),
  ];
  stack = await testStack(() => ({ modules: [{ name: "sample", routes }] }));
});
afterAll(() => stack.stop());

test("a stream whose handler fails ends, so that whoever listens comes back", async () => {
  const answer = await stack.inject({ method: "GET", url: "/sample/news" });
  expect([answer.statusCode, answer.body]).toEqual([200, expect.stringContaining('{"n":1}')]);
});

test("a stream can be refused before it is open", async () => {
  const answer = await stack.inject({ method: "GET", url: "/sample/closed" });
  expect([answer.statusCode, answer.json().code]).toEqual([403, "platform.forbidden"]);
});
