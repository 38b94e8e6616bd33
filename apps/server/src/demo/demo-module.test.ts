import { type Config, startDispatcher } from "@zhida/platform";
import { type TestStack, testStack } from "@zhida/platform/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoModule } from "./demo-module.ts";

let stack: TestStack<{ modules: ReturnType<typeof demoModule>[] }>;
beforeAll(async () => {
  stack = await testStack((deps) => {
    const { db, clock } = deps;
    const silent = { error: () => {} } as never;
    const runner = { runRepeating: async () => {}, stop: async () => {} };
    const dispatcher = startDispatcher({ db, clock, log: silent, subscriptions: [], poll: false });
    return { modules: [demoModule({ ...deps, config: { demo: true } as Config, runner, dispatcher })] };
  });
});
afterAll(() => stack.stop());

const move = (body: object) => stack.inject({ method: "POST", url: "/api/demo/clock", body });

test("the clock goes forward only, and not into years from which there is no way back", async () => {
  const before = stack.clock.now().getTime();
  const far = await move({ to: "9999-12-31T00:00:00Z" });
  expect([far.statusCode, far.json().code]).toEqual([422, "demo.too_far"]);
  await move({ to: "2020-01-01T00:00:00Z" });
  expect(stack.clock.now().getTime() - before).toBeLessThan(60_000);
  const next = await move({ nextWorkday: true });
  expect(new Date(next.json().now).getTime()).toBeGreaterThan(before);
});
