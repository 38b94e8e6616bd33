import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type TestStack, testStack } from "../testing/test-stack.ts";
import { createLiveBus, type LiveBus } from "./live-bus.ts";

let stack: TestStack<{ modules: [] }>;
let here: LiveBus;
let there: LiveBus;
beforeAll(async () => {
  stack = await testStack(() => ({ modules: [] }));
  [here, there] = await Promise.all([createLiveBus(stack.url), createLiveBus(stack.url)]);
});
afterAll(async () => {
  await Promise.all([here.stop(), there.stop()]);
  await stack.stop();
});

test("news reaches the other process, again also after the connection was lost", async () => {
  const heard: unknown[] = [];
  there.subscribe("news", (data) => heard.push(data));
  here.publish(stack, "news", "first");
  await vi.waitFor(() => expect(heard).toEqual(["first"]));
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zhida-live'
    and datname = current_database()`.execute(stack.db);
  await vi.waitFor(
    () => {
      here.publish(stack, "news", "again");
      expect(heard).toContain("again");
    },
    { timeout: 8_000, interval: 300 },
  );
});
